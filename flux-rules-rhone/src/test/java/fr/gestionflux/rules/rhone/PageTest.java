package fr.gestionflux.rules.rhone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of the charter shows is what the code computes, settles and asks for. */
class PageTest {

    private static final Charte CHARTE = ConventionTypeRhone.V2024;
    private static final Path PAGE = Path.of("").toAbsolutePath().resolveSibling("docs/chartes/rhone.md");
    private static final Pattern NOM = Pattern.compile("`([^`]+)`");

    @Test
    void theExampleIsComputed() throws IOException {
        ObjectifAnnuel exemple = CHARTE.calculer(
                        RhoneTest.dossier(
                                2024, RhoneTest.releve().build(), List.of(LogementsReserves.de("état des lieux", 156))),
                        RhoneTest.convention())
                .get();

        List<List<String>> etapes = tableau("étape");
        assertThat(etapes)
                .hasSize(13)
                .allSatisfy(etape -> assertThat(
                                exemple.etape(nom(etape.get(0))).orElseThrow().texte(4))
                        .as(etape.get(0))
                        .isEqualTo(etape.get(3)));
    }

    @Test
    void everyPointThatTheTextSettlesOrLeavesIsShownAndNoOther() throws IOException {
        List<List<String>> points = tableau("point");

        assertThat(points)
                .extracting(p -> nom(p.get(0)))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                CHARTE.stipulations().stream().map(Stipulation::clause), CHARTE.enBlanc().stream())
                        .<String>map(Clause::id)
                        .toList());
        assertThat(valeur(points, ClausesAnnuelles.DELAI_CANDIDATS))
                .startsWith(fixee(ClausesAnnuelles.DELAI_CANDIDATS));
        assertThat(valeur(points, ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS))
                .startsWith(fixee(ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS));
        assertThat(valeur(points, ClausesAnnuelles.DELAI_SECOND_TOUR))
                .startsWith(fixee(ClausesAnnuelles.DELAI_SECOND_TOUR));
        assertThat(valeur(points, ClausesAnnuelles.GESTION)).startsWith(fixee(ClausesAnnuelles.GESTION));
        assertThat(valeur(points, Clauses.DUREE)).isEqualTo(fixee(Clauses.DUREE));
    }

    @Test
    void everyFactAndEveryCodeHasItsName() throws IOException {
        Set<String> grandeurs = Stream.of(
                        constantes(Grandeur.class).map(Object::toString),
                        Stream.of(Exclusion.values())
                                .map(m -> Grandeur.exclus(m).libelle()),
                        Stream.of(Soustraction.values())
                                .map(m -> Grandeur.soustraits(m).libelle()))
                .flatMap(s -> s)
                .collect(Collectors.toSet());
        Set<String> codes = constantes(Codes.class).map(Object::toString).collect(Collectors.toSet());

        assertThat(noms(tableau("chiffre")))
                .hasSize(13)
                .allSatisfy(n -> assertThat(n)
                        .satisfiesAnyOf(
                                x -> assertThat(grandeurs).contains(x),
                                x -> assertThat(x).isEqualTo("logements exclus (…)")));
        assertThat(codes).containsAll(noms(tableau("code")));
    }

    private static <T> String fixee(Clause<T> clause) {
        return String.valueOf(CHARTE.valeur(clause));
    }

    private static String valeur(List<List<String>> points, Clause<?> clause) {
        return points.stream()
                .filter(p -> nom(p.get(0)).equals(clause.id()))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    /** Rows of the table whose first column has that title. */
    private static List<List<String>> tableau(String titre) throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8)
                .lines()
                .dropWhile(l -> !l.startsWith("| " + titre + " |"))
                .takeWhile(l -> l.startsWith("|"))
                .skip(2)
                .map(l -> Stream.of(l.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<String> noms(List<List<String>> rangees) {
        return rangees.stream()
                .flatMap(r -> NOM.matcher(r.get(0)).results())
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static String nom(String cellule) {
        return cellule.replace("`", "");
    }

    private static Stream<Object> constantes(Class<?> classe) {
        return Stream.of(classe.getFields()).map(PageTest::lue);
    }

    private static Object lue(Field constante) {
        try {
            return constante.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
