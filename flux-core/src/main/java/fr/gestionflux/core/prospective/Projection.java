package fr.gestionflux.core.prospective;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rights, shares and targets of several holders over the years to come: each year is computed by its charter on
 * supposed facts, and its closing opens the next one. The target is the one that each convention gives on its own
 * ({@code objectif de la convention}), before any reduction of the whole landlord.
 *
 * <p>Immutable and thread-safe.
 */
public final class Projection {

    private static final Arrondi LOGEMENTS_ENTIERS = Arrondi.tronque(0);
    private static final Reference HYPOTHESE = Reference.de("hypothèse de réalisation");

    private final List<String> hypotheses;
    private final Map<Reservataire, List<AnneeProjetee>> annees;

    private Projection(List<String> hypotheses, Map<Reservataire, List<AnneeProjetee>> annees) {
        this.hypotheses = List.copyOf(hypotheses);
        Map<Reservataire, List<AnneeProjetee>> copie = new LinkedHashMap<>();
        annees.forEach((r, siennes) -> copie.put(r, List.copyOf(siennes)));
        this.annees = Collections.unmodifiableMap(copie);
    }

    /**
     * Projects a file.
     *
     * @param depart the first year: its rights, and its facts if the hypotheses take them up
     * @param conventions one a holder that is projected; the rights of the others stay as they are
     * @param h what is supposed
     * @return every year asked for; a year whose facts are missing says which, and the following ones go on with its rights
     */
    public static Projection de(DossierAnnuel depart, List<Convention> conventions, Hypotheses h) {
        Map<Reservataire, List<AnneeProjetee>> annees = new LinkedHashMap<>();
        conventions.forEach(c -> annees.put(c.reservataire(), new ArrayList<>()));
        List<Contingent> contingents = depart.contingents();
        for (int n = 0; n < h.annees(); n++) {
            contingents = annee(depart, depart.annee() + n, contingents, conventions, h, annees);
        }
        return new Projection(enonces(depart, conventions, h), annees);
    }

    /** Computes a year, and gives the rights that open the next one. */
    private static List<Contingent> annee(
            DossierAnnuel depart,
            int annee,
            List<Contingent> contingents,
            List<Convention> conventions,
            Hypotheses h,
            Map<Reservataire, List<AnneeProjetee>> annees) {
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(depart.bailleur())
                .annee(annee)
                .addAllContingents(contingents)
                .releve(h.faits().apply(annee))
                .build();
        Charte charte = h.charte().apply(annee);
        Map<Reservataire, Contingent> suivants = new LinkedHashMap<>();
        contingents.forEach(c -> suivants.put(c.reservataire(), c));
        Map<Reservataire, Validation<Seq<Anomalie>, ObjectifAnnuel>> objectifs = new LinkedHashMap<>();
        conventions.forEach(c -> objectifs.put(c.reservataire(), charte.calculer(dossier, c)));
        Map<Reservataire, Resultat<Quantite>> honores = new LinkedHashMap<>();
        objectifs.forEach((r, o) -> honores.put(r, honores(o, h)));
        Suivi suivi = Suivi.builder()
                .charte(charte)
                .dossier(dossier)
                .addAllConventions(conventions)
                .putAllHonores(honores)
                .addAllAcquisitions(h.acquisitions().apply(annee))
                .build();
        objectifs.forEach((r, o) -> {
            Optional<Ouverture> ouverture = suivi.ouverture(r);
            ouverture.flatMap(Ouverture::contingent).ifPresent(x -> suivants.put(r, x));
            annees.computeIfAbsent(r, x -> new ArrayList<>())
                    .add(projetee(
                            annee, o, Objects.requireNonNull(honores.get(r)), ouverture.flatMap(Ouverture::exercice)));
        });
        return List.copyOf(suivants.values());
    }

    private static AnneeProjetee projetee(
            int annee,
            Validation<Seq<Anomalie>, ObjectifAnnuel> o,
            Resultat<Quantite> honores,
            Optional<Exercice> exercice) {
        return o.fold(
                refus -> new AnneeProjetee(
                        annee,
                        Resultat.manquant(Instruction.PART.nom(), refus.head()),
                        Resultat.manquant(Instruction.OBJECTIF.nom(), refus.head()),
                        honores,
                        exercice,
                        refus.asJava()),
                calcule -> new AnneeProjetee(
                        annee, calcule.part(), calcule.objectif(), honores, exercice, calcule.anomalies()));
    }

    private static Resultat<Quantite> honores(Validation<Seq<Anomalie>, ObjectifAnnuel> o, Hypotheses h) {
        return o.fold(
                refus -> Resultat.<Quantite>manquant("logements honorés, supposés", refus.head()),
                calcule -> calcule.objectif()
                        .fois(Resultat.donnee("réalisation supposée", h.realisation(), Unite.SANS, HYPOTHESE))
                        .arrondi(LOGEMENTS_ENTIERS, HYPOTHESE)
                        .nomme("logements honorés, supposés", Unite.LOGEMENTS, HYPOTHESE));
    }

    private static List<String> enonces(DossierAnnuel depart, List<Convention> conventions, Hypotheses h) {
        List<String> enonces = new ArrayList<>(h.enonces());
        enonces.add("chaque objectif est celui de la convention, avant toute réduction à l'échelle du bailleur");
        enonces.add(
                h.realisation().equals(Taux.ENTIER)
                        ? "chaque objectif est honoré en entier"
                        : "chaque objectif est honoré à " + h.realisation() + ", en logements entiers");
        List<Reservataire> figes = depart.contingents().stream()
                .map(Contingent::reservataire)
                .filter(r ->
                        conventions.stream().noneMatch(c -> c.reservataire().equals(r)))
                .toList();
        if (!figes.isEmpty()) {
            enonces.add("sans convention ici, restent comme en " + depart.annee() + " les droits de : " + figes);
        }
        return enonces;
    }

    /**
     * What is supposed.
     *
     * @return in French, sentences without their full stop
     */
    public List<String> hypotheses() {
        return hypotheses;
    }

    /**
     * The years to come of each holder.
     *
     * @return in the order of the conventions; one a year, in order
     */
    public Map<Reservataire, List<AnneeProjetee>> annees() {
        return annees;
    }

    /**
     * When the rights of a holder run out.
     *
     * @param r the holder
     * @return the first year that ends without any right left; empty when none does, or when the holder has no rights
     */
    public Optional<Integer> epuisement(Reservataire r) {
        return annees.getOrDefault(r, List.of()).stream()
                .filter(a -> a.exercice()
                        .filter(x ->
                                x.cloture().estCalcule() && x.cloture().valeur().signe() == 0)
                        .isPresent())
                .map(AnneeProjetee::annee)
                .findFirst();
    }
}
