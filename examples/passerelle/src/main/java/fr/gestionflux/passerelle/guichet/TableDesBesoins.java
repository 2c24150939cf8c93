package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.tables.TableEcrite;
import java.util.List;
import java.util.stream.Collectors;

/** What a charter wants of a file, a row an input: what lacks first. */
final class TableDesBesoins {

    private static final List<String> ENTETE =
            List.of("donnee", "presence", "usage", "pour", "ou la trouver", "valeur", "source");

    private TableDesBesoins() {}

    static TableEcrite de(List<Besoin> besoins) {
        return new TableEcrite(
                "besoins", ENTETE, besoins.stream().map(TableDesBesoins::rangee).toList());
    }

    private static List<String> rangee(Besoin b) {
        return List.of(
                b.quoi().toString(),
                presence(b.presence()),
                usage(b.usage()),
                b.pour().stream().map(Reservataire::nom).collect(Collectors.joining(" ; ")),
                b.ou(),
                b.donne().map(d -> d.valeur()).orElse(""),
                b.donne().map(d -> d.source()).map(Object::toString).orElse(""));
    }

    private static String presence(Besoin.Presence p) {
        return switch (p) {
            case MANQUANT -> "manque";
            case DONNE -> "donné";
            case INUTILE -> "inutile : un autre chiffre en tient lieu";
            case A_CORRIGER -> "à corriger";
        };
    }

    private static String usage(Besoin.Usage u) {
        return switch (u) {
            case OBJECTIF -> "objectif";
            case COMPLEMENT -> "complément";
            case FACULTATIF -> "facultatif";
        };
    }
}
