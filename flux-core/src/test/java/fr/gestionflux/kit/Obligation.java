package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
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
            calcules(f, exemples, (e, o) -> {
                for (Resultat<?> r : List.of(o.part(), o.flux(), o.objectif())) {
                    if (r.nom().isEmpty()) {
                        manquement.accept(e.nom() + " : un résultat de la charte n'a pas de nom ; appelez nomme(…)");
                    }
                }
                etapes(o)
                        .filter(r ->
                                r.operation() != Operation.DONNEE && r.nom().isPresent())
                        .filter(r ->
                                r.reference().map(Reference::article).orElse("").isEmpty()
                                        && !r.nom().equals(Optional.of(Instruction.OBJECTIF))
                                        && !r.nom().equals(Optional.of(Instruction.OBJECTIF_EXACT)))
                        .forEach(r -> manquement.accept(
                                e.nom() + " : l'étape « " + r.nom().orElseThrow() + " » ne cite pas d'article"));
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
                calcul(f, e.dossier(), e.convention())
                        .fold(
                                refus -> refus.asJava().stream(),
                                o -> o.anomalies().stream()
                                        .filter(a -> a.code().equals(Codes.DONNEE_NON_LUE)
                                                || a.code().equals(Codes.TERRITOIRE_INCONNU)))
                        .forEach(a -> manquement.accept(e.nom() + " : " + a));
            }
        }
    },

    /** The printed steps, redone by hand, give the figures. */
    RECALCUL("les étapes imprimées redonnent les chiffres") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(
                    f,
                    exemples,
                    (e, o) -> Stream.concat(Stream.of(o.objectif()), o.complements().stream())
                            .filter(r -> r.nom().isPresent())
                            .forEach(r -> {
                                try {
                                    Recalcul.verifie(r);
                                } catch (AssertionError faute) {
                                    manquement.accept(e.nom() + " : " + faute.getMessage());
                                }
                            }));
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

    /** Names are how intermediates are read. */
    NOMS("un nom d'étape ne désigne qu'une valeur") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(f, exemples, (e, o) -> {
                Map<String, Nombre<?>> valeurs = new HashMap<>();
                etapes(o)
                        .filter(Resultat::estCalcule)
                        .forEach(r -> r.nom().ifPresent(nom -> {
                            Nombre<?> deja = valeurs.putIfAbsent(nom, r.valeur());
                            if (deja != null && !deja.equals(r.valeur())) {
                                manquement.accept(e.nom() + " : « " + nom + " » vaut " + deja + " puis " + r.valeur()
                                        + " ; donnez un nom à chaque étape");
                            }
                        }));
            });
        }
    },

    /** A share is a share, homes are homes. */
    BORNES("la part va de 0 à 100 %, l'objectif est entier et positif") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            calcules(f, exemples, (e, o) -> {
                if (o.part().valeur().signe() < 0 || o.part().valeur().compareTo(Taux.ENTIER) > 0) {
                    manquement.accept(e.nom() + " : part du flux de " + o.part().valeur() + " ; attendu de 0 à 100 %");
                }
                if (!o.objectif().valeur().estEntiere() || o.objectif().valeur().signe() < 0) {
                    manquement.accept(e.nom() + " : objectif de " + o.objectif().valeur()
                            + " ; attendu un nombre entier, positif ou nul");
                }
            });
        }
    },

    /** What the texts cap stays capped, however many rights. */
    PLAFOND("la part maximale que le texte fixe n'est jamais dépassée") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            for (Exemple e : exemples) {
                DossierAnnuel beaucoup = Variantes.droitsMultiplies(e, 1_000);
                Optional<Taux> plafond = version(f, e)
                        .selon(e.convention())
                        .toJavaOptional()
                        .flatMap(c -> c.stipulation(Clauses.PLAFOND_PART))
                        .map(Stipulation::valeur);
                calcul(f, beaucoup, e.convention())
                        .forEach(o -> plafond.filter(p -> o.part().valeur().compareTo(p) > 0)
                                .ifPresent(
                                        p -> manquement.accept(e.nom() + " : avec mille fois plus de droits, part de "
                                                + o.part().valeur() + " ; attendu au plus " + p)));
            }
        }
    },

    /** Same file, same figures. */
    DETERMINISME("le même dossier donne le même résultat, dans tout ordre et toute langue") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            Locale langue = Locale.getDefault();
            TimeZone fuseau = TimeZone.getDefault();
            for (Exemple e : exemples) {
                String attendu = imprime(calcul(f, e.dossier(), e.convention()));
                compare(e, "calculé une seconde fois", attendu, calcul(f, e.dossier(), e.convention()), manquement);
                compare(
                        e,
                        "contingents et données dans l'ordre inverse",
                        attendu,
                        calcul(f, Variantes.ordreInverse(e.dossier()), e.convention()),
                        manquement);
                try {
                    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                    compare(
                            e,
                            "autre langue et autre fuseau",
                            attendu,
                            calcul(f, e.dossier(), e.convention()),
                            manquement);
                } finally {
                    Locale.setDefault(langue);
                    TimeZone.setDefault(fuseau);
                }
            }
        }
    },

    /** Nothing that is missing becomes zero, or an exception. */
    MANQUES("une donnée manquante ou nulle est un refus, jamais une exception ni un zéro") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            for (Exemple e : exemples) {
                boolean calculeDeRien = calculeSansException(
                        f, e, "sans aucune donnée", Variantes.sansDonnees(e.dossier()), manquement);
                if (calculeDeRien && !e.dossier().releve().cles().isEmpty()) {
                    manquement.accept(
                            e.nom() + " : calculé sans aucune donnée ; attendu un refus qui nomme ce qui manque");
                }
                calculeSansException(f, e, "toutes les données à 0", Variantes.donneesNulles(e.dossier()), manquement);
                calculeSansException(f, e, "sans aucun droit", Variantes.droitsMultiplies(e, 0), manquement);
                for (Releve.Cle cle : e.dossier().releve().cles()) {
                    calculeSansException(f, e, "sans " + cle, Variantes.sans(e.dossier(), cle), manquement);
                }
            }
        }
    },

    /** More rights never give less. */
    MONOTONIE_DES_DROITS("plus de droits ne donne jamais moins") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            for (Exemple e : exemples) {
                comparer(f, e, Variantes.droitsMultiplies(e, 2), (avant, apres) -> {
                    if (apres.part().valeur().compareTo(avant.part().valeur()) < 0) {
                        manquement.accept(e.nom() + " : avec deux fois plus de droits, la part passe de "
                                + avant.part().valeur() + " à " + apres.part().valeur());
                    }
                });
            }
        }
    },

    /** Taking homes out never raises the flow. */
    MONOTONIE_DU_FLUX("retirer des logements n'augmente jamais le flux") {
        @Override
        void verifier(FournisseurDeCharte f, List<Exemple> exemples, Consumer<String> manquement) {
            for (Exemple e : exemples) {
                for (Releve.Cle cle : e.dossier().releve().cles()) {
                    if (Variantes.retire(cle.grandeur())) {
                        comparer(f, e, Variantes.unDePlus(e.dossier(), cle), (avant, apres) -> {
                            if (apres.flux().valeur().compareTo(avant.flux().valeur()) > 0) {
                                manquement.accept(e.nom() + " : un de plus pour " + cle + " fait passer le flux de "
                                        + avant.flux().valeur() + " à "
                                        + apres.flux().valeur());
                            }
                        });
                    }
                }
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
     * @return French sentences; empty when the obligation is kept
     */
    public List<String> manquements(FournisseurDeCharte f, List<Exemple> exemples) {
        List<String> manquements = new ArrayList<>();
        verifier(f, exemples, manquements::add);
        return List.copyOf(manquements);
    }

    @Override
    public String toString() {
        return libelle;
    }

    private static Charte version(FournisseurDeCharte f, Exemple e) {
        return f.versions().stream()
                .filter(v -> v.vigueur().chevauche(Periode.annee(e.dossier().annee())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(e.nom() + " : aucune version de « " + f.id() + " » pour "
                        + e.dossier().annee()));
    }

    private static Validation<Seq<Anomalie>, ObjectifAnnuel> calcul(
            FournisseurDeCharte f, DossierAnnuel dossier, Convention convention) {
        return version(f, new Exemple(convention.texte().document(), dossier, convention))
                .calculer(dossier, convention);
    }

    private static void calcules(FournisseurDeCharte f, List<Exemple> exemples, Lecteur lecteur) {
        for (Exemple e : exemples) {
            calcul(f, e.dossier(), e.convention()).forEach(o -> lecteur.lire(e, o));
        }
    }

    private static void comparer(FournisseurDeCharte f, Exemple e, DossierAnnuel autre, Comparaison comparaison) {
        calcul(f, e.dossier(), e.convention())
                .forEach(
                        avant -> calcul(f, autre, e.convention()).forEach(apres -> comparaison.comparer(avant, apres)));
    }

    @FunctionalInterface
    private interface Lecteur {
        void lire(Exemple e, ObjectifAnnuel o);
    }

    @FunctionalInterface
    private interface Comparaison {
        void comparer(ObjectifAnnuel avant, ObjectifAnnuel apres);
    }

    /** Whether the file computes; an exception is a violation, and so is a remark among the refusals. */
    private static boolean calculeSansException(
            FournisseurDeCharte f, Exemple e, String cas, DossierAnnuel dossier, Consumer<String> manquement) {
        try {
            Validation<Seq<Anomalie>, ObjectifAnnuel> calcul = calcul(f, dossier, e.convention());
            calcul.swap()
                    .forEach(refus -> refus.filter(a -> !a.estRefus())
                            .forEach(a ->
                                    manquement.accept(e.nom() + ", " + cas + " : « " + a + " » n'est pas un refus")));
            return calcul.isValid();
        } catch (RuntimeException exception) {
            manquement.accept(e.nom() + ", " + cas + " : exception " + exception
                    + " ; attendu un refus, en calculant sur des Resultat et jamais sur leur valeur()");
            return false;
        }
    }

    private static void compare(
            Exemple e,
            String cas,
            String attendu,
            Validation<Seq<Anomalie>, ObjectifAnnuel> calcul,
            Consumer<String> manquement) {
        String obtenu = imprime(calcul);
        if (!obtenu.equals(attendu)) {
            manquement.accept(e.nom() + ", " + cas + " : obtenu « " + obtenu + " » ; attendu « " + attendu + " »");
        }
    }

    private static String imprime(Validation<Seq<Anomalie>, ObjectifAnnuel> calcul) {
        return calcul.fold(
                refus -> refus.mkString(" ; "),
                o -> o.part().texte(6) + " ; " + o.flux().texte(6) + " ; "
                        + o.exact().texte(6) + " ; " + o.objectif().texte(6));
    }

    private static Stream<Resultat<?>> etapes(ObjectifAnnuel o) {
        return Stream.concat(Stream.of(o.objectif()), o.complements().stream()).flatMap(Obligation::etapes);
    }

    private static Stream<Resultat<?>> etapes(Resultat<?> r) {
        return Stream.concat(Stream.of(r), r.operandes().stream().flatMap(Obligation::etapes));
    }
}
