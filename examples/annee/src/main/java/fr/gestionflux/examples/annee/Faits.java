package fr.gestionflux.examples.annee;

import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code faits.csv}, one fact a row, and sorts them by the file that they are for.
 *
 * @param lus the facts
 * @param anomalies the rows that could not be read
 */
record Faits(List<Fait> lus, List<Anomalie> anomalies) {

    private static final Pattern ANNEE = Pattern.compile("[12][0-9]{3}");

    private static final List<Grandeur<?>> GRANDEURS = Stream.concat(
                    Stream.of(
                            Grandeur.LOGEMENTS,
                            Grandeur.ELIGIBLES,
                            Grandeur.ROTATION,
                            Grandeur.DEPARTS,
                            Grandeur.FLUX,
                            Grandeur.LIBERES,
                            Grandeur.MISES_EN_SERVICE,
                            Grandeur.PART_MUTATIONS,
                            Grandeur.BAUX_HORS_FLUX),
                    Soustraction.duNoyau().stream()
                            .flatMap(m -> Stream.of(Grandeur.soustraits(m), Grandeur.soustraitsRealises(m))))
            .toList();

    /** One row: a figure as a document writes it, and the file that it is for. */
    record Fait(String pour, Grandeur<?> grandeur, Territoire lieu, int annee, String valeur, Reference source) {}

    static Faits lire(Tableau tableau, List<Territoire> lieux) {
        var lecture = tableau.lire(l -> fait(l, lieux));
        return new Faits(lecture.lus(), lecture.anomalies());
    }

    private static Validation<Seq<Anomalie>, Fait> fait(Ligne l, List<Territoire> lieux) {
        return Validation.combine(
                        l.texte("pour"),
                        Choix.parmi(l, "grandeur", GRANDEURS, Grandeur::libelle),
                        Choix.parmi(l, "lieu", lieux, Territoire::nom),
                        annee(l),
                        l.texte("valeur"),
                        l.texte("source"))
                .ap((pour, g, lieu, annee, valeur, source) ->
                        new Fait(pour, g, lieu, annee, valeur, Reference.de(source)));
    }

    private static Validation<Anomalie, Integer> annee(Ligne l) {
        return l.texte("annee")
                .flatMap(a -> ANNEE.matcher(a).matches()
                        ? Validation.valid(Integer.valueOf(a))
                        : l.refus(Codes.ANNEE_ILLISIBLE, "annee", a, "une année comme « 2024 »"));
    }

    /** What one file reads; a charter adds what is not a printed number. */
    Releve.Builder pour(String fichier) {
        Releve.Builder releve = Releve.builder();
        lus.stream()
                .filter(f -> f.pour().equals(fichier))
                .forEach(f -> releve.lu(f.grandeur(), f.lieu(), f.annee(), f.valeur(), f.source()));
        return releve;
    }
}
