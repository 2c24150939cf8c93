package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.Accompagnement;
import java.util.List;
import java.util.stream.Collectors;

/** What comes with tables to fill, and is not read back: what each column says, and what the charter wants. */
final class LisezMoi {

    private static final List<String> ENTETE =
            List.of("table", "une ligne", "colonne", "ce qu'elle dit", "forme", "obligatoire", "valeurs", "exemple");

    private LisezMoi() {}

    static List<TableEcrite> de(List<Table<?>> tables, Charte charte, List<Besoin> besoins) {
        TableEcrite voulus = TableDesBesoins.de(besoins);
        return List.of(
                new TableEcrite(
                        Accompagnement.NOM,
                        ENTETE,
                        tables.stream()
                                .flatMap(t -> t.colonnes().stream().map(c -> rangee(t, c, charte)))
                                .toList()),
                new TableEcrite(Accompagnement.NOM + "_" + voulus.nom(), voulus.entete(), voulus.rangees()));
    }

    private static List<String> rangee(Table<?> t, ColonneDeTable c, Charte charte) {
        return List.of(
                t.nom(),
                t.ligne(),
                c.nom(),
                c.sens(),
                c.forme().toString(),
                c.peutEtreVide() ? "non" : "oui",
                valeurs(t, c, charte),
                c.exemple());
    }

    /** Models of convention are the only list that each charter has of its own. */
    private static String valeurs(Table<?> t, ColonneDeTable c, Charte charte) {
        return t.nom().equals("conventions") && c.nom().equals("type")
                ? charte.types().stream().map(ConventionType::id).collect(Collectors.joining(" ; "))
                : String.join(" ; ", c.valeurs());
    }
}
