package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;

/** What documents print. */
final class TableDesImpressions extends Table<LigneDImpression> {

    private final Repertoire repertoire;

    TableDesImpressions(Repertoire repertoire) {
        super(
                "impressions",
                "ce qu'un document imprime, à contrôler",
                List.of(
                        ColonneDeTable.de(
                                "document",
                                FormeDeChamp.TEXTE,
                                "lequel, comme on le nomme",
                                "convention Séez, 16/01/2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article ou l'annexe", "annexe 1, art. 3")
                                .facultative(),
                        ColonneDeTable.de("figure", FormeDeChamp.TEXTE, "ce que c'est", "part du flux"),
                        ColonneDeTable.parmi("nature", "ce qui est imprimé, qui dit à quoi le comparer", (Object[])
                                LigneDImpression.NatureDImpression.values()),
                        TableDesReservataires.reservataire(
                                        "de qui est le chiffre ; vide quand le document n'en a qu'un, ou parle du tout")
                                .facultative(),
                        ColonneDeTable.de(
                                "attendu",
                                FormeDeChamp.TEXTE,
                                "pour un chiffre ou un plafond, le nom de l'étape, comme l'explication l'écrit ; pour une"
                                        + " année, l'année ; pour une fin, le jour où le droit est compté",
                                "part du flux"),
                        ColonneDeTable.de(
                                        "texte",
                                        FormeDeChamp.TEXTE,
                                        "ce qui est imprimé, tel quel ; vide quand le document le laisse en blanc",
                                        "9.67%")
                                .facultative()));
        this.repertoire = repertoire;
    }

    @Override
    Validation<Seq<Anomalie>, LigneDImpression> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Reference> ou = c.reference("document", "article");
        Optional<String> figure = c.texte("figure");
        Optional<LigneDImpression.NatureDImpression> nature =
                c.choix("nature", LigneDImpression.NatureDImpression.values());
        Optional<Reservataire> qui =
                c.estDonne("reservataire") ? TableDesReservataires.reservataire(c, repertoire) : Optional.empty();
        Optional<String> attendu = nature.flatMap(n -> attendu(c, n));
        String texte = c.motif("texte");
        return c.donne(() -> new LigneDImpression(
                ou.orElseThrow(), figure.orElseThrow(), nature.orElseThrow(), qui, attendu.orElseThrow(), texte));
    }

    private static Optional<String> attendu(Champs c, LigneDImpression.NatureDImpression nature) {
        return switch (nature) {
            case CHIFFRE, PLAFOND -> c.texte("attendu");
            case ANNEE -> c.annee("attendu").map(n -> Integer.toString(n));
            case FIN -> c.date("attendu").map(Dates::texte);
        };
    }

    @Override
    void remplis(Cases cases, LigneDImpression x) {
        cases.met("document", "article", x.ou())
                .met("figure", x.figure())
                .met("nature", x.nature().toString())
                .met("reservataire", x.reservataire().map(Annuaire::reference))
                .met("attendu", x.attendu())
                .met("texte", x.texte());
    }
}
