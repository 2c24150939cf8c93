package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** New programmes, without the rights that they bring: those are rows of {@code acquisitions}. */
final class TableDesProgrammes extends Table<Programme> {

    private final Repertoire repertoire;

    TableDesProgrammes(Repertoire repertoire) {
        super(
                "programmes",
                "un programme neuf : de l'année, de la précédente, ou à venir ; ses droits sont dans « acquisitions »",
                List.of(
                        ColonneDeTable.de("nom", FormeDeChamp.CODE, "son nom, unique", "Les Tilleuls"),
                        TableDesReservataires.territoire("sa commune"),
                        ColonneDeTable.de("mise en service", FormeDeChamp.DATE, "le jour, fait ou prévu", "02/09/2024"),
                        ColonneDeTable.de("logements", FormeDeChamp.ENTIER, "combien il en a", "10"),
                        ColonneDeTable.de(
                                        "numeros",
                                        FormeDeChamp.TEXTE,
                                        "ceux de ses logements au répertoire (RPLS), séparés par « ; » ; vide : les"
                                                + " logements de sa commune mis en service cette année-là",
                                        "73285001 ; 73285002")
                                .facultative(),
                        ColonneDeTable.de(
                                "source", FormeDeChamp.TEXTE, "le document", "programmation du bailleur, 2024"),
                        ColonneDeTable.de("article", FormeDeChamp.TEXTE, "l'article ou l'annexe", "annexe 1")
                                .facultative(),
                        ColonneDeTable.de(
                                        "repartition",
                                        FormeDeChamp.DATE,
                                        "le jour où ses logements ont été répartis",
                                        "15/04/2024")
                                .facultative(),
                        ColonneDeTable.de("caleol", FormeDeChamp.DATE, "le jour de la CALEOL", "15/07/2024")
                                .facultative(),
                        ColonneDeTable.de(
                                        "designation",
                                        FormeDeChamp.DATE,
                                        "le jour où les réservataires ont désigné leurs candidats",
                                        "17/06/2024")
                                .facultative()));
        this.repertoire = repertoire;
    }

    /** The same programme, with what holders have in it. */
    static Programme avec(Programme p, List<Contingent> droits) {
        return Programme.builder()
                .nom(p.nom())
                .territoire(p.territoire())
                .miseEnService(p.miseEnService())
                .logements(p.logements())
                .addAllNumeros(p.numeros())
                .source(p.source())
                .addAllDroits(droits)
                .repartition(p.repartition())
                .caleol(p.caleol())
                .designation(p.designation())
                .build();
    }

    @Override
    Validation<Seq<Anomalie>, Programme> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> nom = c.texte("nom");
        Optional<Territoire> territoire = TableDesReservataires.territoire(c, repertoire);
        Optional<LocalDate> miseEnService = c.date("mise en service");
        Optional<Quantite> logements = c.lu(
                "logements",
                Codes.NOMBRE_ILLISIBLE,
                "un nombre entier, positif ou nul, comme « 10 »",
                t -> Quantite.lis(t).filter(q -> q.estEntiere() && q.signe() >= 0));
        List<String> numeros =
                c.facultatif("numeros").map(TableDesProgrammes::numeros).orElse(List.of());
        Optional<Reference> source = c.reference("source", "article");
        Optional<LocalDate> repartition = c.dateFacultative("repartition");
        Optional<LocalDate> caleol = c.dateFacultative("caleol");
        Optional<LocalDate> designation = c.dateFacultative("designation");
        return c.donne(() -> Programme.builder()
                .nom(nom.orElseThrow())
                .territoire(territoire.orElseThrow())
                .miseEnService(miseEnService.orElseThrow())
                .logements(logements.orElseThrow())
                .addAllNumeros(numeros)
                .source(source.orElseThrow())
                .repartition(repartition)
                .caleol(caleol)
                .designation(designation)
                .build());
    }

    private static List<String> numeros(String texte) {
        return Stream.of(texte.split(";", -1))
                .map(Libelles::net)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    @Override
    Optional<?> cle(Programme x) {
        return Optional.of(x.nom());
    }

    @Override
    void remplis(Cases cases, Programme p) {
        cases.met("nom", p.nom())
                .met("territoire", repertoire.lieux().reference(p.territoire()))
                .met("mise en service", p.miseEnService())
                .met("logements", p.logements())
                .met("numeros", String.join(" ; ", p.numeros()))
                .met("source", "article", p.source())
                .met("repartition", p.repartition().map(Dates::texte))
                .met("caleol", p.caleol().map(Dates::texte))
                .met("designation", p.designation().map(Dates::texte));
    }
}
