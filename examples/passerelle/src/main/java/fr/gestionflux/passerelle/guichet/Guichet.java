package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a file is asked questions. Nothing is computed here: each answer is core's, with its receipt, whatever asked it.
 *
 * <pre>{@code
 * DossierLu lu = DossierLu.de(Portes.entree(Path.of("opac-savoie-2024")).lis(), Chartes.decouvertes());
 * Reponse reponse = new Guichet(Chartes.decouvertes(), lu).calculer();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Guichet {

    private static final String OBJECTIF = "objectif annuel";

    private final Chartes chartes;
    private final DossierLu lu;

    /**
     * A counter for one file.
     *
     * @param chartes the charters that are known
     * @param lu the file
     */
    public Guichet(Chartes chartes, DossierLu lu) {
        this.chartes = chartes;
        this.lu = lu;
    }

    /**
     * What is wrong or odd in the file, and what its charter still needs of it; no target is given.
     *
     * @return table {@code besoins}
     */
    public Reponse verifier() {
        return avec("verifier", (d, charte) -> {
            List<Besoin> besoins = charte.besoins(d.dossier(), d.conventions());
            boolean manque = besoins.stream().anyMatch(Besoin::manque);
            return new Suite(List.of(), List.of(TableDesBesoins.de(besoins)), manque);
        });
    }

    /**
     * The target of each convention on its own.
     *
     * @return a sheet a convention; where there are several, before them that of the file, with the steps that they share
     */
    public Reponse calculer() {
        return avec("calculer", (d, charte) -> {
            Instructions instructions = charte.instructions(d.dossier());
            List<ObjectifAnnuel> objectifs = new ArrayList<>();
            List<Feuillet> refuses = new ArrayList<>();
            for (Convention c : d.conventions()) {
                instructions
                        .sous(c)
                        .flatMap((Instruction i) -> i.objectifAnnuel(c.reservataire()))
                        .fold(refus -> refuses.add(refuse(OBJECTIF, c.reservataire(), refus)), objectifs::add);
            }
            List<Feuillet> feuillets = new ArrayList<>(ensemble(
                    objectifs,
                    Recu::de,
                    RecusDuDossier::desObjectifs,
                    (o, recu) -> new Feuillet(titre(o), recu, o.resumer(), o.expliquer())));
            feuillets.addAll(refuses);
            return new Suite(feuillets, List.of(), false);
        });
    }

    private static String titre(ObjectifAnnuel o) {
        return o.reservataire() + ", " + o.annee();
    }

    private static Feuillet refuse(String nature, Reservataire r, Seq<Anomalie> refus) {
        return Feuillet.de(r.nom(), Recu.de(nature, Map.of("reservataire", r.nom()), Map.of(), refus.asJava()));
    }

    /** One answer stands alone; several share their steps in the file's own receipt, which comes first. */
    private static <T> List<Feuillet> ensemble(
            List<T> reponses,
            Function<T, Recu> seul,
            Function<List<T>, RecusDuDossier> tous,
            java.util.function.BiFunction<T, Recu, Feuillet> feuillet) {
        if (reponses.size() <= 1) {
            return reponses.stream().map(r -> feuillet.apply(r, seul.apply(r))).toList();
        }
        RecusDuDossier recus = tous.apply(reponses);
        List<Feuillet> feuillets = new ArrayList<>();
        feuillets.add(Feuillet.de("Ce que les conventions ont en commun", recus.commun()));
        List<Recu> conventions = recus.conventions().toList();
        for (int i = 0; i < reponses.size(); i++) {
            feuillets.add(feuillet.apply(reponses.get(i), conventions.get(i)));
        }
        return feuillets;
    }

    /**
     * The sharing-out of the whole flow.
     *
     * @param reduire whether what exceeds a limit that nothing orders is cut down to it
     * @return one sheet
     */
    public Reponse repartir(boolean reduire) {
        return avec(
                "repartir",
                (d, charte) -> repartition(d, charte).fold(Suite::refusee, r -> {
                    Repartition voulue = reduire ? r.reduireAuxLimites() : r;
                    return new Suite(
                            List.of(new Feuillet(
                                    "Répartition du flux, " + d.dossier().annee(),
                                    Recu.de(voulue),
                                    "",
                                    voulue.expliquer())),
                            List.of(),
                            false);
                }));
    }

    private static Either<Anomalie, Repartition> repartition(Donnees d, Charte charte) {
        return d.territoireDuFlux().map(t -> d.repartition(charte, t).repartir());
    }

    /** The year, with the targets that the whole landlord leaves where its flow can be shared out. */
    private static Suivi suivi(Donnees d, Charte charte) {
        return repartition(d, charte)
                .fold(sansTerritoire -> d.suivi(charte), d::suivi)
                .build();
    }

    /**
     * Where each convention stands.
     *
     * @param au the day
     * @return a sheet a convention, deadlines included
     */
    public Reponse situation(LocalDate au) {
        return avec("situation", (d, charte) -> {
            Point point = suivi(d, charte).au(au);
            List<Feuillet> feuillets = new ArrayList<>();
            if (!point.anomalies().isEmpty()) {
                feuillets.add(Feuillet.de(
                        "L'année", Recu.de("année", Map.of("au", au.toString()), Map.of(), point.anomalies())));
            }
            feuillets.addAll(ensemble(
                    point.situations(),
                    Recu::de,
                    RecusDuDossier::desSituations,
                    (s, recu) -> Feuillet.de(titre(s), recu)));
            return new Suite(feuillets, List.of(), false);
        });
    }

    private static String titre(Situation s) {
        return s.convention().reservataire().nom() + ", au " + fr.gestionflux.core.temps.Dates.texte(s.au());
    }

    /**
     * The yearly reports.
     *
     * @return a sheet a convention
     */
    public Reponse bilan() {
        return avec("bilan", (d, charte) -> {
            List<Feuillet> feuillets = new ArrayList<>();
            for (Bilan b : suivi(d, charte).bilans()) {
                feuillets.add(Feuillet.de(
                        b.situation().convention().reservataire() + ", "
                                + d.dossier().annee(),
                        Recu.de(b)));
            }
            return new Suite(feuillets, List.of(), false);
        });
    }

    /**
     * What the year leaves to the next one, and the tables of its file, ready to be completed.
     *
     * @return a sheet a holder; no table when some right could not be carried over, which the sheets say
     */
    public Reponse ouvrir() {
        return avec("ouvrir", (d, charte) -> {
            List<Ouverture> ouvertures = suivi(d, charte).ouvertures();
            List<Feuillet> feuillets = new ArrayList<>();
            ouvertures.forEach(o -> feuillets.add(Feuillet.de(
                    o.reservataire() + ", ouverture de " + (d.dossier().annee() + 1), Recu.de(o))));
            return d.suivantes(ouvertures)
                    .flatMap(suivantes -> suivantes.ecris(Vocabulaire.de(chartes)))
                    .fold(
                            refus -> {
                                feuillets.add(remarques("ouverture", refus.asJava()));
                                return new Suite(feuillets, List.of(), true);
                            },
                            tables -> new Suite(feuillets, tables, false));
        });
    }

    /** What a question has to say once the file has its data and its charter. */
    @FunctionalInterface
    private interface Question {
        Suite pose(Donnees d, Charte charte);
    }

    private record Suite(List<Feuillet> feuillets, List<TableEcrite> tables, boolean aRegarder) {
        static Suite refusee(Anomalie a) {
            return new Suite(List.of(remarques("dossier", List.of(a))), List.of(), true);
        }
    }

    private Reponse avec(String question, Question q) {
        List<Feuillet> feuillets = new ArrayList<>();
        if (!lu.anomalies().isEmpty()) {
            feuillets.add(remarques("lecture", lu.anomalies()));
        }
        Suite suite = lu.donnees()
                .map(d -> d.charte(chartes).fold(Suite::refusee, c -> q.pose(d, c)))
                .orElseGet(() -> new Suite(List.of(), List.of(), true));
        feuillets.addAll(suite.feuillets());
        return new Reponse(
                question,
                feuillets,
                suite.tables(),
                lu.fichiers(),
                suite.aRegarder() || feuillets.stream().anyMatch(Feuillet::aUnRefus));
    }

    private static Feuillet remarques(String nature, Collection<Anomalie> anomalies) {
        return Feuillet.de(
                "Ce qui a été remarqué en lisant", Recu.de(nature, Map.of(), Map.of(), List.copyOf(anomalies)));
    }
}
