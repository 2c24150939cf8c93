package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts: of the year, or of its report. */
final class TableDesFaits extends Table<FaitNote> {

    private final Repertoire repertoire;

    private TableDesFaits(String nom, String ligne, Repertoire repertoire) {
        super(
                nom,
                ligne,
                List.of(
                        ColonneDeTable.de(
                                "grandeur",
                                FormeDeChamp.TEXTE,
                                "ce qui est compté : « logements du bailleur », « taux de rotation », « logements exclus"
                                        + " (plan de vente) »…",
                                "taux de rotation"),
                        TableDesReservataires.territoire("où"),
                        ColonneDeTable.de(
                                "annees", FormeDeChamp.TEXTE, "l'année, ou « 2018 à 2022 » pour une moyenne", "2022"),
                        ColonneDeTable.de(
                                        "valeur",
                                        FormeDeChamp.TEXTE,
                                        "le nombre, ou le taux avec son signe % ; vide quand le rapport est donné",
                                        "9,46 %")
                                .facultative(),
                        ColonneDeTable.de("numerateur", FormeDeChamp.ENTIER, "le numérateur d'un taux", "23")
                                .facultative(),
                        ColonneDeTable.de("denominateur", FormeDeChamp.ENTIER, "son dénominateur", "249")
                                .facultative(),
                        ColonneDeTable.de(
                                "source", FormeDeChamp.TEXTE, "le document où il est lu", "annexe 2 de la convention"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article ou l'annexe", "1.3")
                                .facultative(),
                        ColonneDeTable.de(
                                        "hypothese",
                                        FormeDeChamp.ANNEE,
                                        "pour un chiffre repris d'une autre année : cette année, la première quand il y en a"
                                                + " plusieurs",
                                        "2022")
                                .facultative()));
        this.repertoire = repertoire;
    }

    /** What a charter reads. */
    static TableDesFaits faits(Repertoire repertoire) {
        return new TableDesFaits("faits", "un chiffre compté ou observé sur un territoire, pour une année", repertoire);
    }

    /** What the report of the year reads. */
    static TableDesFaits realise(Repertoire repertoire) {
        return new TableDesFaits(
                "realise",
                "un chiffre du bilan, compté une fois l'année finie : logements libérés, livrés, réellement soustraits ;"
                        + " attendus l'année suivante",
                repertoire);
    }

    @Override
    Validation<Seq<Anomalie>, FaitNote> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<? extends Grandeur<?>> grandeur = c.lu(
                "grandeur",
                Codes.GRANDEUR_INCONNUE,
                "une grandeur que les chartes lisent, comme « logements du bailleur » ou « taux de rotation »",
                repertoire.vocabulaire()::grandeur);
        Optional<Territoire> territoire = TableDesReservataires.territoire(c, repertoire);
        Optional<Annees> annees = c.lu(
                "annees",
                Codes.ANNEE_ILLISIBLE,
                "une année comme « 2022 », ou des années comme « 2018 à 2022 »",
                TableDesFaits::annees);
        Optional<Nombre<?>> valeur =
                grandeur.isPresent() && c.estDonne("valeur") ? valeur(c, grandeur.get()) : Optional.empty();
        Optional<Quantite> numerateur = c.nombreFacultatif("numerateur");
        Optional<Quantite> denominateur = c.nombreFacultatif("denominateur");
        if (c.estDonne("valeur") == (c.estDonne("numerateur") || c.estDonne("denominateur"))) {
            c.refuse(
                    Codes.LIGNE_INCOHERENTE,
                    "valeur",
                    "soit une valeur, soit un numérateur et un dénominateur ; zéro s'écrit 0");
        }
        Optional<Reference> source = c.reference("source", "article");
        OptionalInt reprise = c.anneeFacultative("hypothese");
        return c.donne(() -> new FaitNote(
                new Releve.Cle(grandeur.orElseThrow(), territoire.orElseThrow(), annees.orElseThrow()),
                valeur,
                numerateur,
                denominateur,
                source.orElseThrow(),
                reprise));
    }

    private static <N extends Nombre<N>> Optional<Nombre<?>> valeur(Champs c, Grandeur<N> g) {
        return c.valeur(g, "valeur").map(n -> n);
    }

    static Optional<Annees> annees(String texte) {
        List<OptionalInt> lues = Stream.of(texte.split(" à ", 2))
                .map(String::strip)
                .map(Dates::annee)
                .toList();
        IntStream valeurs = lues.stream().flatMapToInt(OptionalInt::stream);
        int[] toutes = valeurs.toArray();
        return toutes.length == lues.size() && toutes[0] <= toutes[toutes.length - 1]
                ? Optional.of(new Annees(toutes[0], toutes[toutes.length - 1]))
                : Optional.empty();
    }

    @Override
    void remplis(Cases cases, FaitNote f) {
        cases.met("grandeur", f.cle().grandeur().libelle())
                .met("territoire", repertoire.lieux().reference(f.cle().territoire()))
                .met("annees", f.cle().annees().toString())
                .met("source", "article", f.source())
                .met("hypothese", f.repriseDe());
        f.valeur().ifPresent(v -> cases.met("valeur", v));
        f.numerateur().ifPresent(v -> cases.met("numerateur", v));
        f.denominateur().ifPresent(v -> cases.met("denominateur", v));
    }

    /** The row of a fact, when it says all that the fact does: the same derivation, the same remarks. */
    Validation<Seq<Anomalie>, FaitNote> deReleve(Releve.Cle cle, Resultat<?> fait) {
        Optional<FaitNote> note = FaitNote.de(cle, fait).filter(f -> estLeMeme(f, fait));
        return note.isPresent()
                ? Validation.valid(note.get())
                : Validation.invalid(io.vavr.collection.List.of(Anomalie.refus(
                                Codes.ECRITURE_IMPOSSIBLE,
                                "table « " + nom() + " » : " + cle + " : "
                                        + (fait.estCalcule()
                                                ? "ce chiffre est calculé ; notez-le comme communiqué, avec sa source, ou"
                                                        + " notez ce dont il est calculé"
                                                : "ce chiffre n'a pas de valeur ; corrigez-le, ou ôtez-le"))
                        .sur(cle.sujet())));
    }

    private static boolean estLeMeme(FaitNote f, Resultat<?> fait) {
        Releve.Builder seul = Releve.builder();
        f.note(seul);
        return seul.build()
                .lire(f.cle())
                .filter(lu -> lu.expliquer().equals(fait.expliquer())
                        && lu.anomalies().equals(fait.anomalies())
                        && lu.estCalcule()
                        && lu.valeur().equals(fait.valeur()))
                .isPresent();
    }
}
