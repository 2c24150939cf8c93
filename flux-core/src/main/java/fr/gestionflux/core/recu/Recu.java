package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The receipt of an answer: its figures, every step once, what was remarked, and a fingerprint of the inputs. Texts, lists and
 * maps of texts only: any JSON library writes it without configuration. It is enough to redo every figure without the library.
 *
 * <pre>{@code
 * Recu recu = Recu.de(charte.exiger(dossier, convention));
 * new ObjectMapper().writeValueAsString(recu);
 * }</pre>
 *
 * <p>The same answer gives the same receipt, whatever the machine, the locale or the day. A field that is added does not change
 * {@link #FORMAT}; one that is removed, renamed or read otherwise does. Immutable and thread-safe.
 *
 * @param format which shape this is: {@link #FORMAT}
 * @param nature what was asked, in French: {@code objectif annuel}, {@code répartition}, {@code situation}
 * @param tete whose answer it is: holder, year, charter, day
 * @param chiffres the figures of the answer, each with the step that gives it
 * @param etapes every step once, operands first
 * @param remarques what a reader must know
 * @param empreinte SHA-256 of the inputs in one canonical text: the steps that are data, a line each (name, exact value, unit,
 *     document, article, separated by tabulations), sorted, each once, in UTF-8
 */
public record Recu(
        String format,
        String nature,
        Map<String, String> tete,
        List<ChiffreDeRecu> chiffres,
        List<EtapeDeRecu> etapes,
        List<RemarqueDeRecu> remarques,
        String empreinte) {

    /** The shape of receipts that this version writes. */
    public static final String FORMAT = "flux-recu-1";

    /**
     * A figure of the answer.
     *
     * @param nom its name
     * @param etape id of the step that gives it
     */
    public record ChiffreDeRecu(String nom, String etape) {}

    /**
     * One step.
     *
     * @param id its id, in the order of the steps: {@code e1}, {@code e2}…
     * @param nom its name; empty for an operation that melts into another
     * @param exact its value as an irreducible fraction {@code n/d}, a rate being a fraction of 1; empty without value
     * @param lisible the same for people, at most four decimals; {@code ?} without value
     * @param genre {@code taux} or {@code quantité}; empty without value
     * @param unite what it counts, in French; empty for a rate
     * @param operation one of {@code Operation}, in lower case: {@code donnee}, {@code plus}, {@code sur}…
     * @param operandes ids of the steps that it is made of, all before it
     * @param arrondi the name of its rounding; empty without
     * @param document where it was read, or the text that orders it; empty without
     * @param article the article in it; empty without
     * @param refus why it has no value, where it is its own doing; empty otherwise
     */
    public record EtapeDeRecu(
            String id,
            String nom,
            String exact,
            String lisible,
            String genre,
            String unite,
            String operation,
            List<String> operandes,
            String arrondi,
            String document,
            String article,
            List<String> refus) {
        /**
         * Copies the lists.
         *
         * @param id its id
         * @param nom its name
         * @param exact its value as an irreducible fraction
         * @param lisible the same for people
         * @param genre {@code taux} or {@code quantité}
         * @param unite what it counts
         * @param operation how it is had
         * @param operandes ids of the steps that it is made of
         * @param arrondi the name of its rounding
         * @param document where it was read, or the text that orders it
         * @param article the article in it
         * @param refus why it has no value
         */
        public EtapeDeRecu {
            operandes = List.copyOf(operandes);
            refus = List.copyOf(refus);
        }
    }

    /**
     * What a reader must know.
     *
     * @param gravite {@code refus} or {@code remarque}
     * @param code stable code
     * @param reservataire the holder that it is about; empty when it is nobody's
     * @param message in French
     */
    public record RemarqueDeRecu(String gravite, String code, String reservataire, String message) {}

    /**
     * Copies the lists; the head keeps its order.
     *
     * @param format which shape this is
     * @param nature what was asked
     * @param tete whose answer it is
     * @param chiffres the figures of the answer
     * @param etapes every step once, operands first
     * @param remarques what a reader must know
     * @param empreinte SHA-256 of the inputs
     */
    public Recu {
        tete = Collections.unmodifiableMap(new LinkedHashMap<>(tete));
        chiffres = List.copyOf(chiffres);
        etapes = List.copyOf(etapes);
        remarques = List.copyOf(remarques);
    }

    /**
     * The receipt of a target.
     *
     * @param o the target
     * @return its share, flow, exact target, target, and what is shown besides
     */
    public static Recu de(ObjectifAnnuel o) {
        Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
        chiffres.put("part du flux", o.part());
        chiffres.put("flux", o.flux());
        chiffres.put("objectif exact", o.exact());
        chiffres.put("objectif", o.objectif());
        o.complements().forEach(c -> chiffres.put(c.nom().orElse("complément"), c));
        Map<String, String> tete = new LinkedHashMap<>();
        tete.put("reservataire", o.reservataire().nom());
        tete.put("annee", Integer.toString(o.annee()));
        return de("objectif annuel", tete, chiffres, o.anomalies());
    }

    /**
     * The receipt of a sharing-out.
     *
     * @param r the sharing-out
     * @return the flow, the retained objective of each holder, what is left to the landlord
     */
    public static Recu de(Repartition r) {
        Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
        chiffres.put("flux à répartir", r.flux());
        r.lignes().forEach(l -> chiffres.put("objectif retenu de " + l.reservataire(), l.objectifRetenu()));
        chiffres.put("contingent du bailleur", r.contingentDuBailleur());
        return de("répartition", Map.of(), chiffres, r.anomalies());
    }

    /**
     * The receipt of where a convention stands.
     *
     * @param s the situation
     * @return its objective, what was counted, what is left
     */
    public static Recu de(Situation s) {
        Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
        chiffres.put("objectif", s.objectif());
        chiffres.put("logements décomptés", s.honores());
        chiffres.put("reste", s.reste());
        s.cibles().forEach(c -> chiffres.put("reste, " + c.axe() + " « " + c.classe() + " »", c.reste()));
        Map<String, String> tete = new LinkedHashMap<>();
        tete.put("reservataire", s.convention().reservataire().nom());
        tete.put("convention", s.convention().texte().toString());
        tete.put("charte", s.charte().texte().toString());
        tete.put("au", s.au().toString());
        return de("situation", tete, chiffres, s.anomalies());
    }

    /**
     * The receipt of any figures.
     *
     * @param nature what was asked, in French
     * @param tete whose answer it is
     * @param chiffres the figures, by name
     * @param anomalies what a reader must know
     * @return their receipt
     */
    public static Recu de(
            String nature, Map<String, String> tete, Map<String, Resultat<?>> chiffres, List<Anomalie> anomalies) {
        Derivation derivation = new Derivation();
        List<ChiffreDeRecu> cites = new ArrayList<>();
        chiffres.forEach((nom, r) -> cites.add(new ChiffreDeRecu(nom, derivation.etape(r))));
        return new Recu(
                FORMAT,
                nature,
                tete,
                cites,
                derivation.tous(),
                anomalies.stream()
                        .map(a -> new RemarqueDeRecu(
                                a.estRefus() ? "refus" : "remarque",
                                a.code(),
                                a.sujet().reservataire().orElse(""),
                                a.message()))
                        .toList(),
                Empreinte.de(derivation.tous()));
    }
}
