package fr.gestionflux.core.tables;

import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.FaitDeCandidat;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to homes offered: one row an event, whose fact says which of the columns it reads. */
final class TableDesEvenements extends Table<Evenement> {

    private final FaitsDOrientation faits;

    TableDesEvenements(Repertoire repertoire) {
        super(
                "evenements",
                "un événement daté d'une orientation",
                List.of(
                        ColonneDeTable.de("id", FormeDeChamp.CODE, "unique parmi tous les événements", "e1"),
                        ColonneDeTable.de(
                                "orientation",
                                FormeDeChamp.CODE,
                                "la proposition d'un logement à un réservataire ; une nouvelle en est une autre",
                                "2024-017"),
                        ColonneDeTable.de("date", FormeDeChamp.DATE, "le jour où c'est arrivé", "04/03/2024"),
                        ColonneDeTable.parmi(
                                "fait",
                                "ce qui est arrivé, qui dit lesquelles des colonnes suivantes il lit",
                                (Object[]) Phase.values()),
                        facultative(
                                "corrige",
                                FormeDeChamp.CODE,
                                "identifiant de l'événement dont celui-ci prend la place",
                                "e0"),
                        facultative(
                                "logement",
                                FormeDeChamp.CODE,
                                "mise à disposition : numéro du logement (RPLS)",
                                "73285001"),
                        TableDesReservataires.reservataire("mise à disposition, réorientation : à qui")
                                .facultative(),
                        ColonneDeTable.parmi(
                                        "parc", "mise à disposition : parc existant quand elle est vide", (Object[])
                                                Parc.values())
                                .facultative(),
                        facultative(
                                "conforme",
                                FormeDeChamp.OUI_NON,
                                "mise à disposition : conforme à ce qui est convenu ; oui quand elle est vide",
                                "oui"),
                        facultative(
                                "dossiers au bailleur",
                                FormeDeChamp.OUI_NON,
                                "acceptation : le bailleur complète les dossiers ; non quand elle est vide",
                                "non"),
                        facultative(
                                "motif",
                                FormeDeChamp.TEXTE,
                                "refus, désistement, reprise, annulation : pourquoi",
                                "trop petit"),
                        facultative("tour", FormeDeChamp.ENTIER, "désignation : 1, ou 2 après un échec", "1"),
                        facultative(
                                "candidats",
                                FormeDeChamp.ENTIER,
                                "désignation : combien ; 0 quand c'est impossible",
                                "3"),
                        facultative(
                                "ajoutes",
                                FormeDeChamp.ENTIER,
                                "désignation : combien le bailleur en ajoute ; 0 quand elle est vide",
                                "0"),
                        facultative(
                                "raison",
                                FormeDeChamp.TEXTE,
                                "désignation : pourquoi moins de trois",
                                "aucune demande"),
                        facultative(
                                "dalo",
                                FormeDeChamp.OUI_NON,
                                "désignation, refus de la CALEOL : non quand elle est vide",
                                "non"),
                        facultative(
                                "candidat",
                                FormeDeChamp.CODE,
                                "ce qui arrive à un candidat : votre référence, jamais son nom",
                                "A"),
                        facultative("acceptee", FormeDeChamp.OUI_NON, "visite : si le logement convient", "oui"),
                        facultative("rang", FormeDeChamp.ENTIER, "attribution : 1 quand elle est vide", "1"),
                        facultative(
                                "sous condition",
                                FormeDeChamp.OUI_NON,
                                "attribution : une pièce manque ; non quand elle est vide",
                                "non"),
                        ColonneDeTable.parmi("menage", "attribution : à qui, si on le sait", (Object[]) Public.values())
                                .facultative(),
                        ColonneDeTable.parmi(
                                        "decision",
                                        "réponse du candidat",
                                        FaitsDOrientation.DECISIONS.keySet().toArray())
                                .facultative()));
        this.faits = new FaitsDOrientation(repertoire);
    }

    private static ColonneDeTable facultative(String nom, FormeDeChamp forme, String sens, String exemple) {
        return ColonneDeTable.de(nom, forme, sens, exemple).facultative();
    }

    @Override
    Validation<Seq<Anomalie>, Evenement> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> id = c.texte("id");
        Optional<String> orientation = c.texte("orientation");
        Optional<LocalDate> date = c.date("date");
        Optional<String> corrige = c.facultatif("corrige");
        Optional<Fait> fait = c.choix("fait", Phase.values()).flatMap(p -> faits.lis(c, p));
        return c.donne(() -> new Evenement(
                id.orElseThrow(), orientation.orElseThrow(), date.orElseThrow(), fait.orElseThrow(), corrige));
    }

    @Override
    void remplis(Cases cases, Evenement e) {
        cases.met("id", e.id())
                .met("orientation", e.orientation())
                .met("date", e.date())
                .met("fait", e.fait().phase().toString())
                .met("corrige", e.corrige());
        if (e.fait() instanceof FaitDeCandidat f) {
            FaitsDOrientation.remplis(cases, f);
        } else {
            FaitsDOrientation.remplis(cases, e.fait());
        }
    }
}
