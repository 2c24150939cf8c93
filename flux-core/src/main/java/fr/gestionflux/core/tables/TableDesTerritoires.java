package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Places, in any order: a row names the larger place that its own lies in. */
final class TableDesTerritoires extends Table<Territoire> {

    private final Repertoire repertoire;

    TableDesTerritoires(Repertoire repertoire) {
        super(
                "territoires",
                "un lieu : commune, EPCI, département, arrondissement",
                List.of(
                        ColonneDeTable.de(
                                "code", FormeDeChamp.CODE, "code INSEE, SIREN ou numéro de département", "73285"),
                        ColonneDeTable.de("nom", FormeDeChamp.TEXTE, "son nom", "Séez"),
                        ColonneDeTable.parmi("echelle", "ce qu'il est", (Object[]) Echelle.values())
                                .avecExemple(Echelle.COMMUNE.toString()),
                        ColonneDeTable.de(
                                        "dans",
                                        FormeDeChamp.CODE,
                                        "code du lieu plus grand où il est ; « 247300668 dans 73 » pour un EPCI à cheval"
                                                + " sur deux départements ; vide pour un département",
                                        "247300668")
                                .facultative()));
        this.repertoire = repertoire;
    }

    /** From the largest to the smallest, each level naming those above it; the last round reads every row again and says all. */
    @Override
    Lecture<Territoire> lisTout(Tableau tableau) {
        Repertoire connus = repertoire;
        List<Territoire> lus = new ArrayList<>(repertoire.lieux().tous());
        List<Echelle> echelles = new ArrayList<>(List.of(Echelle.values()));
        Collections.reverse(echelles);
        for (Echelle echelle : echelles) {
            lus.addAll(new TableDesTerritoires(connus)
                    .lisRangees(tableau).lus().stream()
                            .filter(t -> t.echelle() == echelle)
                            .toList());
            connus = repertoire.avecTerritoires(lus);
        }
        return new TableDesTerritoires(connus).lisRangees(tableau);
    }

    private Lecture<Territoire> lisRangees(Tableau tableau) {
        return super.lisTout(tableau);
    }

    @Override
    Validation<Seq<Anomalie>, Territoire> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<String> nom = c.texte("nom");
        Optional<Echelle> echelle = c.choix("echelle", Echelle.values());
        Optional<String> code = echelle.flatMap(e -> c.lu("code", Codes.CODE_ILLISIBLE, e.attendu(), e::lis));
        Optional<Territoire> dans = c.luSiDonne(
                "dans", Codes.TERRITOIRE_INCONNU, "le code d'un seul lieu de cette table", repertoire.lieux()::trouve);
        Validation<Seq<Anomalie>, Territoire> lu =
                c.donne(() -> new Territoire(echelle.orElseThrow(), code.orElseThrow(), nom.orElseThrow(), dans));
        lu.peek(t -> t.incoherence().ifPresent(l::signale));
        return lu;
    }

    @Override
    Optional<?> cle(Territoire x) {
        return Optional.of(x.autour());
    }

    @Override
    String nomDeLaCle(Territoire x) {
        return x.code();
    }

    @Override
    void remplis(Cases cases, Territoire t) {
        cases.met("code", t.code())
                .met("nom", t.nom())
                .met("echelle", t.echelle().toString())
                .met("dans", t.dans().map(repertoire.lieux()::reference));
    }
}
