package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a table of facts has its columns, in whatever order they are. */
final class ColonnesDesFaits {

    static final String GRANDEUR = "grandeur";
    static final String TERRITOIRE = "territoire";
    static final String ANNEES = "annees";
    static final String VALEUR = "valeur";
    static final String SOURCE = "source";

    /** What a row cannot do without. */
    static final List<String> EXIGEES = List.of(GRANDEUR, TERRITOIRE, ANNEES, VALEUR, SOURCE);

    private static final List<String> CHIFFRES = List.of(VALEUR, "numerateur", "denominateur");

    private final List<String> entete;

    ColonnesDesFaits(List<String> entete) {
        this.entete = entete;
    }

    /** {@return -1 where the table has no such column} */
    int rang(String colonne) {
        return IntStream.range(0, entete.size())
                .filter(i -> Libelles.semblables(entete.get(i), colonne))
                .findFirst()
                .orElse(-1);
    }

    /** Without the spaces around it; empty where the table has no such column. */
    String champ(Rangee r, String colonne) {
        int rang = rang(colonne);
        return rang < 0 ? "" : Libelles.net(r.champs().get(rang));
    }

    FaitNomme fait(Rangee r) {
        return new FaitNomme(champ(r, GRANDEUR), champ(r, TERRITOIRE), champ(r, ANNEES));
    }

    /** Whether a row says which figure, and leaves it blank. */
    boolean estARemplir(Rangee r) {
        return rang(VALEUR) >= 0
                && r.champs().size() == entete.size()
                && !champ(r, GRANDEUR).isEmpty()
                && CHIFFRES.stream().allMatch(c -> champ(r, c).isEmpty());
    }

    /** Whether nothing is typed in a row but what a template has before anybody knows where. */
    boolean estSansLieu(Rangee r) {
        return estARemplir(r)
                && Stream.concat(entete.stream(), Stream.of(TERRITOIRE))
                        .filter(c -> !Libelles.semblables(c, GRANDEUR) && !Libelles.semblables(c, ANNEES))
                        .allMatch(c -> champ(r, c).isEmpty());
    }

    List<String> vides(Rangee r) {
        return EXIGEES.stream().filter(c -> champ(r, c).isEmpty()).toList();
    }

    /** A row of these fields, in the order of the columns. */
    List<String> rangee(Map<String, String> champs) {
        return avec(Collections.nCopies(entete.size(), ""), champs);
    }

    /** A row with more fields; those that hold something stay. */
    List<String> avec(List<String> rangee, Map<String, String> champs) {
        List<String> complete = new ArrayList<>(rangee);
        champs.forEach((colonne, champ) -> {
            int rang = rang(colonne);
            if (rang >= 0 && Libelles.net(complete.get(rang)).isEmpty()) {
                complete.set(rang, champ);
            }
        });
        return List.copyOf(complete);
    }
}
