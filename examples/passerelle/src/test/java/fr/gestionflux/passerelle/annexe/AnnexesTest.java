package fr.gestionflux.passerelle.annexe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the annexes print, held against the documents that they are laid out as. */
class AnnexesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final Path DOSSIERS = Path.of("dossiers");

    /** The texts that print no annex of figures, and the file that shows theirs. */
    private static final Map<String, String> AILLEURS = Map.of("rhone", "annees/rhone");

    private static Guichet guichet(DossierLu lu) {
        return new Guichet(CHARTES, lu);
    }

    private static DossierLu lis(String document) throws IOException {
        return DossierLu.de(
                Portes.entree(DOSSIERS.resolve(AILLEURS.getOrDefault(document, "documents/" + document)))
                        .lis(),
                CHARTES);
    }

    private static List<Annexe> annexes(String document) throws IOException {
        DossierLu lu = lis(document);
        return Annexes.de(lu.donnees().orElseThrow(), CHARTES, guichet(lu));
    }

    /** Everything that is printed: titles, sentences, tables, and what is said to be left out. */
    private static List<String> imprime(List<Annexe> annexes) {
        List<String> textes = new ArrayList<>();
        for (Annexe a : annexes) {
            a.blocs().forEach(b -> {
                if (b instanceof Bloc.Titre t) {
                    textes.add(t.texte());
                } else if (b instanceof Bloc.Paragraphe p) {
                    textes.add(p.texte());
                } else if (b instanceof Bloc.Tableau t) {
                    textes.addAll(t.entete());
                    t.lignes().forEach(l -> l.forEach(c -> textes.add(c.texte())));
                }
            });
            textes.addAll(a.absents());
        }
        return textes.stream().map(AnnexesTest::net).toList();
    }

    /** Rows of tables and forms: what the first cell says, and the others. */
    private static Map<String, String> lignes(List<Annexe> annexes) {
        Map<String, String> lignes = new LinkedHashMap<>();
        annexes.stream()
                .flatMap(a -> a.blocs().stream())
                .filter(b -> b instanceof Bloc.Tableau)
                .flatMap(b -> ((Bloc.Tableau) b).lignes().stream())
                .forEach(l -> lignes.putIfAbsent(
                        net(l.get(0).texte()),
                        l.stream().skip(1).map(c -> net(c.texte())).collect(Collectors.joining(" ; "))));
        return lignes;
    }

    private static String net(String texte) {
        return texte.replace('\u00a0', ' ').strip();
    }

    private static Stream<String> libelles() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/annexes/libelles.txt")).stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hg-cite-jardins",
                "hg-chalets",
                "hg-patrimoine-languedocienne",
                "hg-promologis",
                "savoie-seez",
                "savoie-charte",
                "idf-drihl",
                "idf-montmorency",
                "rhone"
            })
    void everyLabelThatASourcePrintsIsThereOrIsSaidToBeLeftOut(String document) throws IOException {
        List<String> imprime = imprime(annexes(document));
        List<String> siens = libelles()
                .filter(l -> l.startsWith(document + " | "))
                .map(l -> l.substring(l.indexOf('|') + 2))
                .toList();

        assertThat(siens).isNotEmpty().allSatisfy(l -> assertThat(imprime).anyMatch(t -> t.contains(l)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hg-cite-jardins              | Nombre de logements éligibles sur le territoire de compétence du réservataire | 155
            hg-cite-jardins              | Nombre de logements du réservataire | 15
            hg-cite-jardins              | part du flux (%) | 9,68 %
            hg-cite-jardins              | Taux de rotation (%) | 7,90 %
            hg-cite-jardins              | Flux de logements au bénéfice du réservataire (nb) | 1,19 arrondi à 1
            hg-cite-jardins              | 0009000011 | CITE JARDINS ; Sicoval ; Escalquens ; Résidence 1 ;  ; T2 ; PLA ; 7,90 % ; 25/11/1993 ; 30/06/2029
            hg-chalets                   | part du flux (%) | 25,00 %
            hg-chalets                   | Taux de rotation (%) | 8,01 %
            hg-patrimoine-languedocienne | part du flux (%) | 9,48 %
            hg-patrimoine-languedocienne | Flux de logements au bénéfice du réservataire (nb) | 0,80 arrondi à 1
            hg-promologis                | part du flux (%) | 7,84 %
            hg-promologis                | Flux de logements au bénéfice du réservataire (nb) | 0,71 arrondi à 1
            savoie-seez                  | DU1 = | 13,42
            savoie-seez                  | DU2 = | 0,00
            savoie-seez                  | Par conséquent : Flux réservataire = 13,42 / 74 * 100 = | 18,13 %
            savoie-seez                  | Flux réservataire retenu = | 18,13 %
            savoie-seez                  | 18,13 % × 7 = | 1,27
            savoie-seez                  | Flux annuel réservataire prévisionnel converti en nombre = | 1
            savoie-seez                  | Le flux annuel du Réservataire représente = 1,27 / 1564 = | 0,08 %
            savoie-seez                  | 399 | 01/05/2045 ; 01/05/2050 ; 9 ; 26,33 ; 10 % ; 0,9 ; 9,24 % ; 2,19
            savoie-seez                  | 793 | 01/12/2055 ; 01/12/2060 ; 17 ; 36,92 ; 10 % ; 1,7 ; 9,24 % ; 5,80
            savoie-seez                  | 875 | 01/01/2061 ; 01/01/2066 ; 14 ; 42,00 ; 10 % ; 1,4 ; 9,24 % ; 5,43
            savoie-charte                | 1530 + 250 - 153 - 50 - 0 - 0 - 0 - 10 = | 1567
            savoie-charte                | État | 470 ; 30,0 %
            savoie-charte                | ALS | 280 ; 17,9 %
            savoie-charte                | Commune 12 | 34 ; 2,2 %
            savoie-charte                | Contingent bailleur | 134 ; 8,6 %
            savoie-charte                | dont agents civils et militaires | 78,35 ; logements ; charte partenariale de la Savoie, 07/09/2023, annexe 1
            savoie-charte                | droits du département | 188,04 ; logements ; charte partenariale de la Savoie, 07/09/2023, annexe 1
            idf-drihl                    | 7 droits jusqu'en 2032 | 7 ; 2032 ; 9
            idf-drihl                    | Taux de rotation moyen | 7,00 %
            idf-drihl                    | 170 X 7,00 % = | 11,9
            idf-montmorency              | Droits uniques du réservataire | 19
            rhone                        | Flux annuel | 90,85
            rhone                        | Assiette de référence | 72,68
            rhone                        | bail signé | 2
            rhone                        | mutations de locataires | 17 ; 18
            """)
    void theFiguresAreThoseOfTheSourceInTheirPlaces(String document, String ligne, String valeur) throws IOException {
        assertThat(lignes(annexes(document))).containsEntry(ligne, valeur);
    }

    /** A figure that a document prints, and that is computed, is in the annex too, those on the way included. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hg-cite-jardins",
                "hg-chalets",
                "hg-patrimoine-languedocienne",
                "hg-promologis",
                "savoie-seez",
                "savoie-charte",
                "idf-drihl",
                "idf-montmorency"
            })
    void everyFigureThatADocumentPrintsIsAStepOfTheAnnex(String document) throws IOException {
        DossierLu lu = lis(document);
        List<EtapeDeRecu> imprimees = Annexes.de(lu.donnees().orElseThrow(), CHARTES, guichet(lu)).stream()
                .flatMap(a -> a.chiffres().stream())
                .toList();
        List<String> exacts = imprimees.stream().map(EtapeDeRecu::exact).toList();

        List<EtapeDeRecu> attendues = guichet(lu).controler().feuillets().stream()
                .map(Feuillet::recu)
                .flatMap(r -> r.tables().stream()
                        .filter(t -> t.nom().equals("controle"))
                        .flatMap(t -> t.lignes().stream())
                        .map(l -> l.get(2))
                        .filter(id -> !id.isEmpty())
                        .map(id -> etape(r, id)))
                .toList();
        assertThat(attendues)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(exacts).as(e.nom()).contains(e.exact()));
    }

    private static EtapeDeRecu etape(Recu recu, String id) {
        return recu.etapes().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hg-cite-jardins", "savoie-seez", "savoie-charte", "idf-drihl", "rhone"})
    void noFigureIsAnotherThanThatOfAReceipt(String document) throws IOException {
        DossierLu lu = lis(document);
        Donnees donnees = lu.donnees().orElseThrow();
        List<EtapeDeRecu> deRecus = Stream.of(
                        guichet(lu).calculer(),
                        guichet(lu).repartir(false),
                        guichet(lu).bilan())
                .flatMap(r -> r.feuillets().stream())
                .flatMap(f -> f.recu().etapes().stream())
                .toList();

        assertThat(Annexes.de(donnees, CHARTES, guichet(lu)).stream().flatMap(a -> a.chiffres().stream()))
                .isNotEmpty()
                .allMatch(deRecus::contains);
    }

    @Test
    void whatIsNotKnownIsLeftBlankAndSaid() throws IOException {
        Annexe montmorency = annexes("idf-montmorency").get(0);

        assertThat(lignes(List.of(montmorency))).containsEntry("Taux de rotation moyen", "");
        assertThat(montmorency.blancs())
                .anyMatch(b -> b.startsWith("« Taux de rotation moyen »"))
                .anyMatch(b -> b.startsWith("« Mises en service annuelles » : il manque « logements mis en service »"));
    }

    @Test
    void aConventionWhoseCharterPrintsNoModelHasItsFiguresAndTheirTexts() throws IOException {
        assertThat(imprime(annexes("savoie-charte"))).contains("Annexe chiffrée, 2024");
    }

    @Test
    void oph31HasTheArticleThatItsTextAddsToTheModel() throws IOException {
        DossierLu lu =
                DossierLu.de(Portes.entree(DOSSIERS.resolve("annees/oph-31")).lis(), CHARTES);

        assertThat(imprime(Annexes.de(lu.donnees().orElseThrow(), CHARTES, guichet(lu))))
                .anyMatch(t -> t.startsWith("Art.6 : Programmes mis en service"))
                .anyMatch(t -> t.startsWith("Art.1 : Patrimoine éligible"));
    }
}
