package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Projection;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Situation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The receipt of an answer: its figures, every step once, its tables, what was remarked, and a fingerprint of the inputs. Texts,
 * lists and maps of texts only: any JSON library writes it without configuration. It is enough to redo every figure without the
 * library. Every answer has this one shape.
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
 * @param nature what was asked, in French: {@code objectif annuel}, {@code répartition}, {@code situation}…
 * @param tete whose answer it is (holder, year, charter, day), and which version of the library gave it
 * @param chiffres the figures of the answer, each with the step that gives it
 * @param etapes every step once, operands first
 * @param tables what the answer lists: holders, limits, deadlines, movements…
 * @param remarques what a reader must know
 * @param dossier SHA-256 of the steps that this receipt shares with those of its file, and that the file's own receipt carries
 *     ({@link RecusDuDossier}); empty when it carries all its steps
 * @param empreinte SHA-256 of the inputs in one canonical text: the steps that are data, a line each (name, exact value, unit,
 *     document, article, hypothesis, separated by tabulations), sorted, each once, in UTF-8
 */
public record Recu(
        String format,
        String nature,
        Map<String, String> tete,
        List<ChiffreDeRecu> chiffres,
        List<EtapeDeRecu> etapes,
        List<TableDeRecu> tables,
        List<RemarqueDeRecu> remarques,
        String dossier,
        String empreinte) {

    /** The shape of receipts that this version writes. */
    public static final String FORMAT = "flux-recu-1";

    /**
     * Copies the lists; the head keeps its order.
     *
     * @param format which shape this is
     * @param nature what was asked
     * @param tete whose answer it is
     * @param chiffres the figures of the answer
     * @param etapes every step once, operands first
     * @param tables what the answer lists
     * @param remarques what a reader must know
     * @param dossier SHA-256 of the steps of the file's own receipt
     * @param empreinte SHA-256 of the inputs
     */
    public Recu {
        tete = Collections.unmodifiableMap(new LinkedHashMap<>(tete));
        chiffres = List.copyOf(chiffres);
        etapes = List.copyOf(etapes);
        tables = List.copyOf(tables);
        remarques = List.copyOf(remarques);
    }

    /**
     * The receipt of a target.
     *
     * @param o the target
     * @return its share, flow, exact target, target, and what is shown besides
     */
    public static Recu de(ObjectifAnnuel o) {
        return ReponsesDAnnee.de(o).seule();
    }

    /**
     * The receipt of a sharing-out.
     *
     * @param r the sharing-out
     * @return the flow, what is left to the landlord; tables {@code repartition}, {@code limites}, {@code retraits},
     *     {@code gestion}
     */
    public static Recu de(Repartition r) {
        return ReponsesDAnnee.de(r).seule();
    }

    /**
     * The receipt of where a convention stands.
     *
     * @param s the situation
     * @return its objective, what was counted, what is left; tables {@code cibles}, {@code indicateurs}, {@code exercice},
     *     {@code decomptes}, {@code echeances}
     */
    public static Recu de(Situation s) {
        return ReponsesDeSuivi.de(s).seule();
    }

    /**
     * The receipt of a yearly report.
     *
     * @param b the report
     * @return the figures and tables of its situation on the last day, and tables {@code indicateurs}, {@code bilan} (counts broken
     *     down), {@code previsionnel}, {@code programmes}
     */
    public static Recu de(Bilan b) {
        return ReponsesDeSuivi.de(b).seule();
    }

    /**
     * The receipt of a ledger.
     *
     * @param x a year of a holder's rights
     * @return its opening and closing; table {@code exercice}
     */
    public static Recu de(Exercice x) {
        return ReponsesDeSuivi.de(x).seule();
    }

    /**
     * The receipt of what a year leaves to the next one.
     *
     * @param o the opening
     * @return what is carried over; tables {@code droits}, {@code exercice}, {@code decomptes}
     */
    public static Recu de(Ouverture o) {
        return ReponsesDeSuivi.de(o).seule();
    }

    /**
     * The receipt of the check of a printed document.
     *
     * @param document what was checked
     * @param c the check
     * @return table {@code controle}: each print, what it should be, whether it is, the likely cause
     */
    public static Recu de(Reference document, Controle c) {
        return ReponsesDEtude.de(document, c).seule();
    }

    /**
     * The receipt of a comparison.
     *
     * @param c the comparison
     * @return tables {@code comparaison}, {@code differences}
     */
    public static Recu de(Comparaison c) {
        return ReponsesDEtude.de(c).seule();
    }

    /**
     * The receipt of a projection.
     *
     * @param p the projection
     * @return tables {@code projection}, {@code epuisements}, {@code hypotheses}
     */
    public static Recu de(Projection p) {
        return ReponsesDEtude.de(p).seule();
    }

    /**
     * The receipt of what changed between two others.
     *
     * @param c the comparison
     * @return tables {@code tetes}, {@code ecarts}, {@code causes}, in texts: the steps are in the receipts that it compares
     */
    public static Recu de(ComparaisonDeRecus c) {
        return ReponsesDEtude.de(c).seule();
    }

    /**
     * The receipt of any figures.
     *
     * @param nature what was asked, in French
     * @param tete whose answer it is
     * @param chiffres the figures, by name; written in the order of their names, whatever that of the map
     * @param anomalies what a reader must know
     * @return their receipt
     */
    public static Recu de(
            String nature,
            Map<String, String> tete,
            Map<String, ? extends Resultat<?>> chiffres,
            List<Anomalie> anomalies) {
        Brouillon brouillon = new Brouillon(nature).remarques(anomalies);
        new TreeMap<>(tete).forEach(brouillon::tete);
        new TreeMap<>(chiffres).forEach(brouillon::chiffre);
        return brouillon.seule();
    }
}
