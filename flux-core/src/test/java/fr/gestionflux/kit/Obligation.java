package fr.gestionflux.kit;

import static fr.gestionflux.kit.Calcul.version;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Exemple.Demande;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that every charter must keep; its violations are French sentences that say what to mend. */
public enum Obligation {

    /** Ids are stable, and one provider serves one charter. */
    IDENTIFIANT("l'identifiant est en minuscules et commun à toutes les versions") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            if (!f.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                manquement.accept("id : reçu « " + f.id() + " » ; attendu des minuscules séparées par des tirets");
            }
            f.versions().stream()
                    .filter(v -> !v.id().equals(f.id()))
                    .forEach(v -> manquement.accept("« " + v.texte() + " » a l'id « " + v.id()
                            + " » ; attendu celui du fournisseur, « " + f.id() + " »"));
        }
    },

    /** From its first day on, a charter has one version a day, until an end that it declares. */
    COUVERTURE("chaque jour a une seule version, jusqu'à une fin déclarée") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            List<Charte> versions = f.versions().stream()
                    .sorted(Comparator.comparing(v -> v.vigueur().debut()))
                    .toList();
            if (versions.isEmpty()) {
                manquement.accept("le fournisseur ne donne aucune version ; attendu au moins une");
            }
            for (int i = 1; i < versions.size(); i++) {
                Periode avant = versions.get(i - 1).vigueur();
                Periode apres = versions.get(i).vigueur();
                LocalDate fin = avant.finExclue().orElse(LocalDate.MAX);
                if (fin.isAfter(apres.debut())) {
                    manquement.accept("deux versions se chevauchent : " + avant + " et " + apres);
                } else if (fin.isBefore(apres.debut())) {
                    manquement.accept("aucune version du " + fin + " au " + apres.debut() + " exclu");
                }
            }
        }
    },

    /** Someone with the charter in hand finds each figure. */
    CITATION("chaque clause et chaque étape nommée cite un article") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            f.versions().stream()
                    .flatMap(v -> v.stipulations().stream())
                    .filter(s -> s.source().article().isEmpty())
                    .forEach(s -> manquement.accept(
                            "clause « " + s.clause() + " » : attendu un article après « " + s.source() + " »"));
            calcules(f, exemples, (d, o) -> {
                for (Resultat<?> r : List.of(o.part(), o.flux(), o.objectif())) {
                    if (r.nom().isEmpty()) {
                        manquement.accept(d.nom() + " : un résultat de la charte n'a pas de nom ; appelez nomme(…)");
                    }
                }
                etapes(o).stream()
                        .filter(r ->
                                r.operation() != Operation.DONNEE && r.nom().isPresent())
                        .filter(r ->
                                r.reference().map(Reference::article).orElse("").isEmpty()
                                        && !r.nom().equals(Optional.of(Instruction.OBJECTIF.nom()))
                                        && !r.nom().equals(Optional.of(Instruction.OBJECTIF_EXACT.nom())))
                        .forEach(r -> manquement.accept(
                                d.nom() + " : l'étape « " + r.nom().orElseThrow() + " » ne cite pas d'article"));
            });
        }
    },

    /** The examples are the ground of the other obligations. */
    EXEMPLES("chaque exemple se calcule, entièrement et sans donnée inutile") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            if (exemples.isEmpty()) {
                manquement.accept("aucun exemple ; attendu au moins un");
            }
            for (Exemple e : exemples) {
                Map<Demande, ObjectifAnnuel> objectifs = new LinkedHashMap<>();
                e.demandes()
                        .forEach(d -> Calcul.de(f, d)
                                .peek(o -> objectifs.put(d, o))
                                .peekLeft(refus -> manquement.accept(d.nom() + " : " + refus)));
                for (Releve.Cle cle : e.dossier().releve().cles()) {
                    if (inutile(cle, objectifs)) {
                        manquement.accept(e.nom() + " : aucune règle n'utilise « " + cle + " » ; attendu des seules"
                                + " données qu'une convention de l'exemple fait lire");
                    }
                }
                objectifs.forEach((d, o) -> o.anomalies().stream()
                        .filter(a -> a.code().equals(Codes.TERRITOIRE_INCONNU))
                        .forEach(a -> manquement.accept(d.nom() + " : " + a)));
            }
        }

        /** Every holder that it is about says so: what one of them leaves, another may read. */
        private boolean inutile(Releve.Cle cle, Map<Demande, ObjectifAnnuel> objectifs) {
            List<ObjectifAnnuel> concernes = objectifs.values().stream()
                    .filter(o -> o.reservataire().territoire().estDans(cle.territoire()))
                    .toList();
            return !concernes.isEmpty()
                    && concernes.stream()
                            .allMatch(o -> o.anomalies().stream()
                                    .anyMatch(a -> a.code().equals(Codes.DONNEE_NON_LUE)
                                            && a.message().startsWith(cle + " : ")));
        }
    },

    /** The printed steps, redone by hand, give the figures. */
    RECALCUL("les étapes imprimées redonnent les chiffres") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(
                    f,
                    exemples,
                    (d, o) -> Stream.concat(Stream.of(o.objectif()), o.complements().stream())
                            .filter(r -> r.nom().isPresent())
                            .forEach(r -> {
                                try {
                                    Recalcul.verifie(r);
                                } catch (AssertionError faute) {
                                    manquement.accept(d.nom() + " : " + faute.getMessage());
                                }
                            }));
        }
    },

    /** A figure that decides without being an operand leaves no trace: an {@code if} where a scale was meant. */
    TRACE("un chiffre du dossier qui change l'objectif est dans son explication") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples)
                    .forEach(d -> comparable(f, d, manquement).ifPresent(avant -> {
                        for (Releve.Cle cle : d.dossier().releve().cles()) {
                            Stream.of(1, -1, 10, -10)
                                    .flatMap(n -> Calcul.de(f, d.avec(Variantes.unDePlus(d.dossier(), cle, n)))
                                            .toJavaStream())
                                    .filter(apres -> !apres.exact()
                                            .valeur()
                                            .equals(avant.exact().valeur()))
                                    .filter(apres -> !explique(avant, cle) && !explique(apres, cle))
                                    .findFirst()
                                    .ifPresent(apres -> manquement.accept(d.nom() + " : « " + cle
                                            + " » fait passer l'objectif de "
                                            + avant.exact().valeur() + " à "
                                            + apres.exact().valeur()
                                            + " sans être dans son explication ; comparez par Choix ou par une borne"));
                        }
                    }));
        }

        private boolean explique(ObjectifAnnuel o, Releve.Cle cle) {
            return o.objectif()
                    .etape(cle.grandeur() + ", " + cle.territoire() + ", " + cle.annees())
                    .isPresent();
        }
    },

    /** Whoever reads the target reads why. */
    RESUME("le résumé tient en dix lignes, le chiffre d'abord, aucune limite atteinte n'est tue") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(f, exemples, (e, o) -> {
                try {
                    Relecture.verifie(o.resumer(), o.objectif());
                } catch (AssertionError faute) {
                    manquement.accept(e.nom() + " : " + faute.getMessage());
                }
            });
        }
    },

    /** Names are how intermediates are read; those of rights are the inventories' own. */
    NOMS("un nom d'étape ne désigne qu'une valeur") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(f, exemples, (d, o) -> {
                Set<String> intitules = d.dossier().contingents().stream()
                        .flatMap(c -> c.droits().stream())
                        .map(Droit::intitule)
                        .collect(Collectors.toSet());
                Map<String, Nombre<?>> valeurs = new HashMap<>();
                for (Resultat<?> r : etapes(o)) {
                    String nom = r.nom().orElse("");
                    boolean lu = r.operation() == Operation.DONNEE && intitules.contains(nom);
                    if (r.estCalcule() && !nom.isEmpty() && !lu) {
                        Nombre<?> deja = valeurs.putIfAbsent(nom, r.valeur());
                        if (deja != null && !deja.equals(r.valeur())) {
                            manquement.accept(d.nom() + " : « " + nom + " » vaut " + deja + " puis " + r.valeur()
                                    + " ; donnez un nom à chaque étape");
                        }
                    }
                }
            });
        }
    },

    /** What a holder has counts, or it is said why not. */
    DROITS("chaque droit du réservataire est dans le calcul ou dans une remarque") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples).forEach(d -> {
                Map<String, String> noms = new LinkedHashMap<>();
                comparable(f, d.avec(Variantes.droitsMarques(d, noms)), manquement)
                        .filter(o ->
                                o.anomalies().stream().noneMatch(a -> a.code().equals(Codes.DROIT_NON_LU)))
                        .ifPresent(o -> {
                            List<String> dits = Stream.concat(
                                            etapes(o).stream().flatMap(r -> r.nom().stream()),
                                            o.anomalies().stream().map(Anomalie::message))
                                    .toList();
                            noms.forEach((marque, nom) -> {
                                if (dits.stream().noneMatch(dit -> dit.contains(marque))) {
                                    manquement.accept(d.nom() + " : le droit « " + nom
                                            + " » n'est ni dans le calcul, ni dans une remarque");
                                }
                            });
                        });
            });
        }
    },

    /** A share is a share, homes are homes. */
    BORNES("la part va de 0 à 100 %, l'objectif est entier et positif") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(f, exemples, (d, o) -> {
                if (o.part().valeur().signe() < 0 || o.part().valeur().compareTo(Taux.ENTIER) > 0) {
                    manquement.accept(d.nom() + " : part du flux de " + o.part().valeur() + " ; attendu de 0 à 100 %");
                }
                if (!o.objectif().valeur().estEntiere() || o.objectif().valeur().signe() < 0) {
                    manquement.accept(d.nom() + " : objectif de " + o.objectif().valeur()
                            + " ; attendu un nombre entier, positif ou nul");
                }
            });
        }
    },

    /** What the texts cap stays capped, however many rights; and the examples show it of each cap. */
    PLAFOND("chaque plafond que les textes fixent est tenu, et se remarque quand il joue") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            new Plafonds(f, manquement).verifier(exemples);
        }
    },

    /** Same file, same figures, same anomalies. */
    DETERMINISME("le même dossier donne le même résultat, dans tout ordre et toute langue") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples)
                    .forEach(d -> comparable(f, d, manquement).ifPresent(attendu -> {
                        comparable(f, d, manquement)
                                .ifPresent(o -> compare(d, "calculé une seconde fois", attendu, o, manquement));
                        Variantes.autresOrdres(d.dossier())
                                .forEach((ordre, dossier) -> comparable(f, d.avec(dossier), manquement)
                                        .ifPresent(o ->
                                                compare(d, "contingents et données " + ordre, attendu, o, manquement)));
                        Locale langue = Locale.getDefault();
                        TimeZone fuseau = TimeZone.getDefault();
                        try {
                            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                            comparable(f, d, manquement)
                                    .ifPresent(o -> compare(d, "autre langue et autre fuseau", attendu, o, manquement));
                        } finally {
                            Locale.setDefault(langue);
                            TimeZone.setDefault(fuseau);
                        }
                    }));
        }
    },

    /** Whichever way a figure is asked for, and whatever was asked before. */
    UNE_REPONSE("une question n'a qu'une réponse, par quelque entrée qu'on la pose") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            for (Exemple e : exemples) {
                Map<Reservataire, LigneDeRepartition> lignes = lignes(f, e);
                e.demandes()
                        .forEach(d -> Calcul.de(f, d).forEach(attendu -> {
                            Reservataire r = d.convention().reservataire();
                            Instruction i = Calcul.instruction(f, d).orElseThrow();
                            i.contingents().stream()
                                    .filter(c -> !c.reservataire().equals(r))
                                    .forEach(c -> List.of(i.droits(c), i.part(c), i.flux(c), i.exact(c)));
                            i.objectifAnnuel(r)
                                    .peek(o -> compare(
                                            d,
                                            "demandé après les autres réservataires",
                                            toutLu(attendu),
                                            toutLu(o),
                                            manquement));
                            Optional.ofNullable(lignes.get(r))
                                    .flatMap(LigneDeRepartition::calcul)
                                    .ifPresentOrElse(
                                            o -> compare(d, "dans la répartition", attendu, o, manquement),
                                            () -> manquement.accept(
                                                    d.nom() + " : calculé seul, sans valeur dans la" + " répartition"));
                        }));
            }
        }

        private Map<Reservataire, LigneDeRepartition> lignes(FournisseurDeCharte f, Exemple e) {
            Map<Reservataire, LigneDeRepartition> lignes = new HashMap<>();
            e.conventions().stream()
                    .map(c ->
                            c.reservataire().territoire().a(Echelle.DEPARTEMENT).orElseThrow())
                    .distinct()
                    .forEach(departement -> version(f, e.dossier().annee())
                            .map(c -> Repartition.de(c, e.dossier(), departement)
                                    .conventions(e.conventions())
                                    .repartir())
                            .ifPresent(x -> x.lignes().forEach(l -> lignes.put(l.reservataire(), l))));
            return lignes;
        }
    },

    /** Nothing that is missing becomes zero, or an exception. */
    MANQUES("une donnée manquante ou nulle est un refus, jamais une exception ni un zéro") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples).forEach(d -> {
                boolean calculeDeRien = calculeSansException(
                        f, d, "sans aucune donnée", Variantes.sansDonnees(d.dossier()), manquement);
                if (calculeDeRien && !d.dossier().releve().cles().isEmpty()) {
                    manquement.accept(
                            d.nom() + " : calculé sans aucune donnée ; attendu un refus qui nomme ce qui manque");
                }
                calculeSansException(f, d, "toutes les données à 0", Variantes.donneesNulles(d.dossier()), manquement);
                calculeSansException(f, d, "sans aucun droit", Variantes.droitsMultiplies(d, 0), manquement);
                for (Releve.Cle cle : d.dossier().releve().cles()) {
                    calculeSansException(f, d, "sans " + cle, Variantes.sans(d.dossier(), cle), manquement);
                }
            });
        }
    },

    /** Whoever fills the list of what a charter wants has a target; nobody is asked for what is of no use. */
    BESOINS("ce que la charte demande d'un dossier suffit à l'objectif, et lui est nécessaire") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples)
                    .forEach(d -> version(f, d.dossier().annee()).ifPresent(charte -> {
                        Demande vide = d.avec(Variantes.sansDonnees(d.dossier()));
                        for (int n = 1; n <= 3; n++) {
                            new Completion(charte, vide, new Random(n), manquement).verifie();
                        }
                    }));
        }
    },

    /** More rights never give less. */
    MONOTONIE_DES_DROITS("plus de droits ne donne jamais moins") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples)
                    .forEach(d -> comparable(f, d, manquement)
                            .ifPresent(avant -> comparable(f, d.avec(Variantes.droitsMultiplies(d, 2)), manquement)
                                    .filter(apres -> apres.part()
                                                    .valeur()
                                                    .compareTo(avant.part().valeur())
                                            < 0)
                                    .ifPresent(apres -> manquement.accept(
                                            d.nom() + " : avec deux fois plus de droits, la part passe de "
                                                    + avant.part().valeur() + " à "
                                                    + apres.part().valeur()))));
        }
    },

    /** Taking homes out never raises the flow. */
    MONOTONIE_DU_FLUX("retirer des logements n'augmente jamais le flux") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            demandes(exemples)
                    .forEach(d -> comparable(f, d, manquement)
                            .ifPresent(o -> d.dossier().releve().cles().stream()
                                    .filter(cle -> Variantes.retire(cle.grandeur()))
                                    .forEach(cle -> unDePlus(f, d, o, cle, manquement))));
        }

        /** Where one more is more than there is, what the file has is compared with one less. */
        private void unDePlus(
                FournisseurDeCharte f, Demande d, ObjectifAnnuel o, Releve.Cle cle, Consumer<String> manquement) {
            Either<String, ObjectifAnnuel> plus = Calcul.de(f, d.avec(Variantes.unDePlus(d.dossier(), cle, 1)));
            if (plus.isRight()) {
                augmente(d, cle, o, plus.get(), manquement);
                return;
            }
            Calcul.de(f, d.avec(Variantes.unDePlus(d.dossier(), cle, -1)))
                    .peek(moins -> augmente(d, cle, moins, o, manquement))
                    .peekLeft(refus -> manquement.accept(d.nom() + " : ni un de plus ni un de moins pour « " + cle
                            + " » ne se calcule : " + plus.getLeft() + " ; " + refus));
        }

        private void augmente(
                Demande d, Releve.Cle cle, ObjectifAnnuel avant, ObjectifAnnuel apres, Consumer<String> manquement) {
            if (apres.flux().valeur().compareTo(avant.flux().valeur()) > 0) {
                manquement.accept(d.nom() + " : un de plus pour « " + cle + " » fait passer le flux de "
                        + avant.flux().valeur() + " à " + apres.flux().valeur());
            }
        }
    };

    private final String libelle;

    Obligation(String libelle) {
        this.libelle = libelle;
    }

    abstract void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement);

    /**
     * What a charter does not keep.
     *
     * @param f its provider
     * @param exemples files that it should compute
     * @return French sentences that begin with the name of the obligation, then of the example; empty when it is kept
     */
    public List<String> manquements(FournisseurDeCharte f, List<Exemple> exemples) {
        Set<String> manquements = new LinkedHashSet<>();
        verifier(f, exemples, m -> manquements.add(name() + " : " + m));
        return List.copyOf(manquements);
    }

    @Override
    public String toString() {
        return libelle;
    }

    private static Stream<Demande> demandes(List<Exemple> exemples) {
        return exemples.stream().flatMap(Exemple::demandes);
    }

    private static void calcules(
            FournisseurDeCharte f, List<Exemple> exemples, BiConsumer<Demande, ObjectifAnnuel> lecteur) {
        demandes(exemples).forEach(d -> Calcul.de(f, d).forEach(o -> lecteur.accept(d, o)));
    }

    /** A file to compare with another one: without a target there is nothing to compare, and it is said. */
    private static Optional<ObjectifAnnuel> comparable(FournisseurDeCharte f, Demande d, Consumer<String> manquement) {
        return Calcul.de(f, d)
                .peekLeft(refus -> manquement.accept(d.nom() + " : rien à comparer, " + refus))
                .toJavaOptional();
    }

    /** Whether the file computes; an exception is a violation, and so is a remark among the refusals. */
    private static boolean calculeSansException(
            FournisseurDeCharte f, Demande d, String cas, DossierAnnuel dossier, Consumer<String> manquement) {
        try {
            Optional<Validation<Seq<Anomalie>, ObjectifAnnuel>> calcul =
                    version(f, dossier.annee()).map(v -> v.calculer(dossier, d.convention()));
            calcul.ifPresent(v -> v.swap()
                    .forEach(refus -> refus.filter(a -> !a.estRefus())
                            .forEach(a ->
                                    manquement.accept(d.nom() + ", " + cas + " : « " + a + " » n'est pas un refus"))));
            return calcul.filter(Validation::isValid).isPresent();
        } catch (RuntimeException | StackOverflowError exception) {
            manquement.accept(d.nom() + ", " + cas + " : exception " + exception
                    + " ; attendu un refus, en calculant sur des Resultat et jamais sur leur valeur()");
            return false;
        }
    }

    private static void compare(
            Demande d, String cas, ObjectifAnnuel attendu, ObjectifAnnuel obtenu, Consumer<String> manquement) {
        compare(d, cas, lisible(attendu, a -> true), lisible(obtenu, a -> true), manquement);
    }

    private static void compare(
            Demande d, String cas, List<String> voulu, List<String> lu, Consumer<String> manquement) {
        if (!lu.equals(voulu)) {
            manquement.accept(d.nom() + ", " + cas + " : obtenu " + difference(lu, voulu) + " ; attendu "
                    + difference(voulu, lu));
        }
    }

    private static List<String> difference(List<String> lignes, List<String> autres) {
        List<String> seules = new ArrayList<>(lignes);
        autres.forEach(seules::remove);
        return seules;
    }

    /** What is left unread depends on who was asked about. */
    private static List<String> toutLu(ObjectifAnnuel o) {
        return lisible(o, a -> !a.code().equals(Codes.DONNEE_NON_LUE));
    }

    /** What a reader sees of a target: figures, and anomalies in an order of their own. */
    private static List<String> lisible(ObjectifAnnuel o, Predicate<Anomalie> dites) {
        return Stream.concat(
                        Stream.concat(Stream.of(o.part(), o.flux(), o.exact(), o.objectif()), o.complements().stream())
                                .map(r -> r.nom().orElse("?") + " = " + r.texte(6)),
                        o.anomalies().stream()
                                .filter(dites)
                                .map(Anomalie::toString)
                                .sorted())
                .toList();
    }

    /** Every step, once each; without recursion, since one figure may be made of thousands. */
    private static List<Resultat<?>> etapes(ObjectifAnnuel o) {
        Set<Resultat<?>> vues = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Resultat<?>> etapes = new ArrayList<>();
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(o.objectif()));
        reste.addAll(o.complements());
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.pop();
            if (vues.add(r)) {
                etapes.add(r);
                r.operandes().forEach(reste::push);
            }
        }
        return etapes;
    }
}
