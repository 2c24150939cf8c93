package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.commande.Sortie;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three years in a row, from files to files: nobody types a balance again. */
class AnneesSuivantesTest {

    @TempDir
    private Path ici;

    private static Ligne ouvre(Path dossier, Path suivant) {
        return Ligne.flux("ouvrir", dossier.toString(), "--suivant", suivant.toString());
    }

    private static Guichet guichet(Path dossier) throws IOException {
        return new Guichet(Exemples.CHARTES, DossierLu.de(Portes.entree(dossier).lis(), Exemples.CHARTES));
    }

    private static Reponse ouverture(Path dossier) throws IOException {
        return guichet(dossier).ouvrir();
    }

    /** The exact figure of that name, holder by holder. */
    private static Map<String, String> exacts(Reponse ouverture, String nom) {
        Map<String, String> exacts = new TreeMap<>();
        for (Feuillet f : ouverture.feuillets()) {
            Recu recu = f.recu();
            recu.chiffres().stream()
                    .filter(c -> c.nom().equals(nom))
                    .forEach(c -> recu.etapes().stream()
                            .filter(e -> e.id().equals(c.etape()))
                            .map(EtapeDeRecu::exact)
                            .forEach(exact -> exacts.put(f.titre().split(", ouverture", 2)[0], exact)));
        }
        return exacts;
    }

    private static Set<String> titulaires(Path dossier) throws IOException {
        return Feuilles.lis(dossier).rangees("droits").stream()
                .map(d -> Feuilles.champ(d, "reservataire"))
                .collect(Collectors.toSet());
    }

    /** The facts that the next year wants, as they were; and the first home of 2024 offered again. */
    private Path complete(Path suivant, Feuilles premiere, int annee, String nom) throws IOException {
        Path modele = ici.resolve("modele-" + nom);
        assertThat(Ligne.flux("modele", suivant.toString(), "--vers", modele.toString())
                        .code())
                .isEqualTo(Sortie.FAIT);
        Feuilles f = Feuilles.lis(modele);
        f.change("faits", r -> {
            premiere.rangees("faits").stream()
                    .filter(p -> Feuilles.champ(p, "grandeur").equals(r.get("grandeur"))
                            && Feuilles.champ(p, "territoire").equals(r.get("territoire")))
                    .forEach(p -> List.of("valeur", "numerateur", "denominateur", "source")
                            .forEach(c -> r.put(c, Feuilles.champ(p, c))));
            return r;
        });
        String orientation = Feuilles.champ(premiere.rangees("evenements").get(0), "orientation");
        premiere.rangees("evenements").stream()
                .filter(e -> orientation.equals(e.get("orientation")))
                .map(TreeMap::new)
                .forEach(e -> {
                    e.put("id", annee + "-" + e.get("id"));
                    e.put("orientation", annee + "-" + orientation);
                    e.computeIfPresent("date", (c, d) -> d.replace("2024", Integer.toString(annee)));
                    f.ajoute("evenements", e);
                });
        Path complet = ici.resolve("complet-" + nom);
        f.ecris(complet);
        return complet;
    }

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "haute-garonne", "oph-31", "idf", "rhone"})
    void whatAYearLeavesIsWhatTheNextOneOpensWith(String id) throws IOException {
        Path dossier = Exemples.RACINE.resolve("annees/" + id);
        Feuilles premiere = Feuilles.lis(dossier);
        int annee = 2024;
        for (String nom : List.of("2025", "2026.xlsx", "2027.json")) {
            annee++;
            Path suivant = ici.resolve(nom);
            Map<String, String> cloture = exacts(ouverture(dossier), "droits à la clôture");

            assertThat(ouvre(dossier, suivant)).satisfies(flux -> {
                assertThat(flux.erreur()).isEmpty();
                assertThat(flux.code()).isEqualTo(Sortie.FAIT);
            });
            assertThat(titulaires(suivant)).isEqualTo(titulaires(dossier));
            assertThat(Feuilles.lis(suivant).rangees("dossier"))
                    .extracting(r -> r.get("annee"))
                    .containsExactly(Integer.toString(annee));

            Path complet = complete(suivant, premiere, annee, nom);
            Reponse suite = ouverture(complet);
            assertThat(suite.aRegarder()).isFalse();
            assertThat(cloture).isNotEmpty();
            assertThat(exacts(suite, "droits à l'ouverture")).isEqualTo(cloture);
            assertThat(Exemples.chiffres(guichet(complet).bilan()).getOrDefault("logements décomptés", List.of()))
                    .as("the home offered in the year counts")
                    .anyMatch(n -> !n.startsWith("0 "));
            dossier = complet;
        }
    }

    @Test
    void aHolderThatHasNotSignedKeepsItsRights() throws IOException {
        Path suivant = ici.resolve("2025");
        Ligne flux = ouvre(Exemples.RACINE.resolve("annees/idf"), suivant);

        assertThat(flux.dit())
                .contains("« autres réservataires » n'a pas de convention ici : ses droits passent à l'année suivante");
        assertThat(Feuilles.lis(suivant).rangees("droits"))
                .filteredOn(d -> "autres réservataires".equals(d.get("reservataire")))
                .hasSameSizeAs(Feuilles.lis(Exemples.RACINE.resolve("annees/idf")).rangees("droits").stream()
                        .filter(d -> "autres réservataires".equals(d.get("reservataire")))
                        .toList());
        assertThat(Feuilles.lis(suivant).rangees("etats_des_lieux"))
                .filteredOn(e -> "autres réservataires".equals(e.get("reservataire")))
                .singleElement()
                .satisfies(e -> assertThat(e).containsEntry("date", "01/01/2024"));
    }

    // --- what is refused

    private Path change(String id, String table, Map<String, String> rangee) throws IOException {
        Path dossier = ici.resolve("change");
        Feuilles.lis(Exemples.RACINE.resolve("annees/" + id))
                .ajoute(table, rangee)
                .ecris(dossier);
        return dossier;
    }

    private void estRefuse(Path dossier, String pourquoi) {
        Path suivant = ici.resolve("suivant");
        Ligne flux = ouvre(dossier, suivant);

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.dit()).contains(pourquoi);
        assertThat(flux.erreur()).contains("« " + suivant + " » n'est pas écrit : un refus, dit dans la réponse");
        assertThat(suivant).doesNotExist();
    }

    @Test
    void aRowThatCouldNotBeReadLeavesNoNextYear() throws IOException {
        estRefuse(
                change("rhone", "droits", Map.of("reservataire", "commune de Bron", "genre", "droit inventé")),
                "droit inventé");
    }

    @Test
    void whatAHolderThatHasNotSignedReceivedLeavesNoNextYear() throws IOException {
        estRefuse(
                change(
                        "idf",
                        "acquisitions",
                        Map.of(
                                "reservataire", "autres réservataires",
                                "programme", "Le Parc",
                                "date", "02/09/2024",
                                "genre", "garantie d'emprunt",
                                "intitule", "autre emprunt du Parc",
                                "logements", "20",
                                "part reservee", "20 %",
                                "derniere echeance", "02/09/2064",
                                "source", "inventé")),
                "« autres réservataires » a des droits acquis, transférés ou sortis en 2024");
    }

    @Test
    void aConventionThatItsCharterRefusesLeavesNoNextYear() throws IOException {
        Path dossier = ici.resolve("arrete");
        Feuilles.lis(Exemples.RACINE.resolve("annees/rhone"))
                .ajoute(
                        "actes",
                        Map.of(
                                "id", "a1",
                                "convention", "c1",
                                "forme", "arrêté",
                                "texte", "arrêté inventé",
                                "du", "01/01/2024",
                                "au", "31/12/2024"))
                .ajoute(
                        "stipulations",
                        Map.of(
                                "convention", "c1",
                                "acte", "a1",
                                "clause", "minimum",
                                "valeur", "3",
                                "source", "arrêté inventé"))
                .ecris(dossier);
        estRefuse(dossier, "arrêté inventé");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.json | x.json      | 2 | --suivant : le dossier de N+1 prendrait la place de ce qui est donné
            x.json | {dossiers}  | 3 | existe déjà et contient quelque chose
            """)
    void whatIsThereIsNotWrittenOver(String donne, String suivant, int code, String dit) throws IOException {
        Path dossier = ici.resolve(donne);
        Feuilles.lis(Exemples.RACINE.resolve("annees/rhone")).ecris(dossier);
        Path vers = suivant.startsWith("{") ? Exemples.RACINE : ici.resolve(suivant);

        Ligne flux = ouvre(dossier, vers);

        assertThat(flux.code()).isEqualTo(code);
        assertThat(flux.erreur()).contains(dit);
        assertThat(Feuilles.lis(dossier).rangees("dossier").get(0)).containsEntry("annee", "2024");
    }
}
