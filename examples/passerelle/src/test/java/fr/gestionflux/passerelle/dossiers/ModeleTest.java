package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.commande.Sortie;
import fr.gestionflux.passerelle.guichet.CodesDeGuichet;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody has to type: names of tables, columns, facts, years and places. */
class ModeleTest {

    private static final List<String> CHIFFRES = List.of("valeur", "numerateur", "denominateur", "source");

    @TempDir
    private Path ici;

    private static Ligne modele(String... args) {
        return Ligne.flux(
                Stream.concat(Stream.of("modele"), Arrays.stream(args)).toArray(String[]::new));
    }

    private static DossierLu lis(Path chemin) throws IOException {
        return DossierLu.de(Correspondance.applique(Portes.entree(chemin).lis()), Exemples.CHARTES);
    }

    private static Reponse verifie(Path chemin) throws IOException {
        return new Guichet(Exemples.CHARTES, lis(chemin)).verifier();
    }

    // --- from nothing

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "haute-garonne", "idf", "rhone", "droit-commun"})
    void aTemplateHasEveryTableWithItsHeaderAndARowAFact(String charte) throws IOException {
        Path vers = ici.resolve("m");
        assertThat(modele("--charte", charte, "--annee", "2024", "--vers", vers.toString())
                        .code())
                .isEqualTo(Sortie.FAIT);

        Feuilles f = Feuilles.lis(vers);
        assertThat(f.entetes())
                .isEqualTo(Tables.de(Repertoire.de(Vocabulaire.de(Exemples.CHARTES))).toutes().stream()
                        .collect(Collectors.toMap(Table::nom, Table::entete)));
        assertThat(f.rangees("dossier"))
                .singleElement()
                .satisfies(d -> assertThat(d).containsEntry("charte", charte).containsEntry("annee", "2024"));
        assertThat(f.rangees("faits")).isNotEmpty().doesNotHaveDuplicates().allSatisfy(r -> {
            assertThat(r.get("grandeur")).isNotEmpty();
            assertThat(r.get("annees")).startsWith("20");
            assertThat(CHIFFRES).allMatch(c -> Feuilles.champ(r, c).isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "m.xlsx", "m.json"})
    void whatExplainsTheTablesIsNotReadBack(String nom) throws IOException {
        Path vers = ici.resolve(nom);
        modele("--charte", "savoie", "--annee", "2024", "--vers", vers.toString());

        assertThat(lis(vers).anomalies())
                .extracting(Anomalie::code)
                .containsOnly("champ-vide", "donnee-manquante", CodesDeGuichet.LIGNE_A_REMPLIR);
    }

    // --- to the published figure

    @ParameterizedTest
    @CsvSource({
        "savoie-seez, savoie, m, m2.xlsx, 1 logement",
        "hg-promologis, haute-garonne, m.xlsx, m2.json, 1 logement",
        "idf-montmorency, idf, m, m2, 1 logement",
    })
    void filledATemplateGivesThePublishedTarget(
            String document, String charte, String premier, String second, String objectif) throws IOException {
        Feuilles signe = Feuilles.lis(Exemples.RACINE.resolve("documents/" + document));
        modele(
                "--charte",
                charte,
                "--annee",
                "2024",
                "--vers",
                ici.resolve(premier).toString());
        Feuilles tables = Feuilles.lis(ici.resolve(premier));
        tables.change("dossier", r -> {
            r.put("bailleur", signe.rangees("dossier").get(0).get("bailleur"));
            return r;
        });
        for (String t : List.of(
                "territoires", "reservataires", "etats_des_lieux", "droits", "conventions", "stipulations", "donnes")) {
            signe.rangees(t).forEach(r -> tables.ajoute(t, r));
        }
        Path commence = ici.resolve("commence");
        tables.ecris(commence);

        assertThat(modele(commence.toString(), "--vers", ici.resolve(second).toString())
                        .code())
                .isEqualTo(Sortie.FAIT);
        Feuilles complet = Feuilles.lis(ici.resolve(second));
        assertThat(complet.rangees("faits"))
                .allSatisfy(r -> assertThat(r.get("territoire")).isNotEmpty());
        complet.change("faits", r -> {
            signe.rangees("faits").stream()
                    .filter(s -> List.of("grandeur", "territoire", "annees").stream()
                            .allMatch(c -> Feuilles.champ(s, c).equals(Feuilles.champ(r, c))))
                    .forEach(r::putAll);
            return r;
        });
        Path rempli = ici.resolve("rempli");
        complet.ecris(rempli);

        assertThat(verifie(rempli).aRegarder()).isFalse();
        assertThat(Exemples.chiffres(new Guichet(Exemples.CHARTES, lis(rempli)).calculer())
                        .get("objectif"))
                .contains(objectif);
    }

    // --- a row that is blank

    private Path seez(String faits) throws IOException {
        Path dossier = ici.resolve("seez");
        Files.createDirectories(dossier);
        for (String t :
                List.of("dossier", "territoires", "reservataires", "etats_des_lieux", "droits", "conventions")) {
            Files.copy(Exemples.RACINE.resolve("documents/savoie-seez/" + t + ".csv"), dossier.resolve(t + ".csv"));
        }
        Files.writeString(dossier.resolve("faits.csv"), "grandeur;territoire;annees;valeur;source\n" + faits);
        return dossier;
    }

    @Test
    void aBlankRowSaysWhatToFillAndWhatFor() throws IOException {
        assertThat(lis(seez("logements du bailleur;73285;2022;;\ntaux de rotation;Séez;2022;;\n"))
                        .anomalies())
                .extracting(a -> a.ligne().getAsInt() + " " + a.gravite() + " " + a.message())
                .containsExactly(
                        "2 REMARQUE « valeur », « source » à remplir : « logements du bailleur », Séez, 2022, pour"
                                + " « représentativité du droit » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.3) ;"
                                + " zéro s'écrit 0",
                        "3 REMARQUE « valeur », « source » à remplir : « taux de rotation », Séez, 2022, pour"
                                + " « D, départs prévus » (convention type OPAC Savoie, v2 du 16/01/2024, § 4.4) ; ou ôtez"
                                + " cette ligne, et donnez ce qui en tient lieu (« flux verifier » dit quoi)");
    }

    @Test
    void aBlankRowThatAnotherFigureMakesUselessIsNotTold() throws IOException {
        assertThat(lis(seez("départs prévus;73285;2024;7;annexe\ntaux de rotation;73285;2022;;\n"))
                        .anomalies())
                .isEmpty();
    }

    @Test
    void aBlankRowThatNoCharterAsksForMayBeTakenOff() throws IOException {
        assertThat(lis(seez("logements vacants imaginaires;73285;2022;;\n")).anomalies())
                .singleElement()
                .satisfies(a -> assertThat(a.message())
                        .isEqualTo("« valeur », « source » à remplir : « logements vacants imaginaires », 73285, 2022 ;"
                                + " zéro s'écrit 0 ; ôtez cette ligne si ce chiffre ne sert pas"));
    }

    // --- a file that was begun

    @Test
    void nothingOfAFileThatWasBegunIsLost() throws IOException {
        Path dossier = seez("");
        Files.writeString(dossier.resolve("faits.csv"), """
                Quoi;Code INSEE;annees;valeur;source;observations
                logements du bailleur;73285;2022;soixante-quatorze;convention;à revoir avec Mme X
                taux de rotation;;2022;;;demandé le 12/03
                """);
        Files.writeString(
                dossier.resolve("correspondance.csv"),
                "table;colonne;recu\nfaits;grandeur;Quoi\nfaits;territoire;Code INSEE\n");
        Files.writeString(dossier.resolve("notes.csv"), "note\nà finir\n");
        Feuilles avant = Feuilles.lis(dossier);
        Path vers = ici.resolve("suite.json");

        Ligne flux = modele(dossier.toString(), "--vers", vers.toString());

        assertThat(flux.code()).isEqualTo(Sortie.FAIT);
        Feuilles apres = Feuilles.lis(vers);
        avant.entetes().keySet().forEach(t -> assertThat(apres.rangees(t)).containsAll(avant.rangees(t)));
        assertThat(apres.rangees("faits"))
                .filteredOn(r -> "logements du bailleur".equals(r.get("Quoi")) && "73285".equals(r.get("Code INSEE")))
                .as("the row that is not readable is that of the fact")
                .hasSize(1);
        assertThat(apres.rangees("faits"))
                .contains(Map.of(
                        "Quoi", "taux de rotation",
                        "Code INSEE", "73285",
                        "annees", "2022",
                        "valeur", "",
                        "source", "",
                        "observations", ""));
        assertThat(verifie(vers).feuillets().get(0).recu().remarques())
                .filteredOn(r -> r.gravite().equals("refus"))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("soixante-quatorze"));
    }

    @Test
    void completedAFileNeedsNoMoreRow() throws IOException {
        Path un = ici.resolve("un.xlsx");
        Path deux = ici.resolve("deux.xlsx");
        modele(seez("").toString(), "--vers", un.toString());

        assertThat(modele(un.toString(), "--vers", deux.toString()).dit()).contains(" : 22 lignes à remplir");
        assertThat(Feuilles.lis(deux).rangees("faits"))
                .isEqualTo(Feuilles.lis(un).rangees("faits"));
    }

    @Test
    void whatIsNoFactAndLacksIsTold() throws IOException {
        Path dossier = seez("");
        Files.delete(dossier.resolve("droits.csv"));
        Files.delete(dossier.resolve("etats_des_lieux.csv"));

        assertThat(modele(dossier.toString(), "--vers", ici.resolve("m").toString())
                        .dit())
                .contains("il manque les droits de « commune de Séez »");
    }

    // --- wrong use

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modele                                              | 2 | il manque --vers
            modele --vers x                                     | 2 | attendu --charte et --annee, ou un dossier commencé
            modele --vers x --charte savoie                     | 2 | attendu --charte et --annee, ou un dossier commencé
            modele --vers x --charte 73 --annee 2024            | 2 | charte « 73 » introuvable ; « savoie » est là
            modele --vers x --charte savoie --annee 2019        | 2 | aucune version ne s'applique le 01/01/2019
            modele --vers x --charte savoie --annee deux        | 2 | --annee : reçu « deux » ; attendu un nombre entier
            modele --vers dossiers --annee 2024 dossiers        | 2 | attendu l'un ou les autres
            modele --vers dossiers/documents dossiers/documents | 2 | le modèle prendrait la place de ce qui est donné
            modele --vers x rien                                | 3 | « rien » n'existe pas
            modele --vers x dossiers/documents                  | 3 | aucun fichier .csv
            """)
    void whatIsAskedWrongIsToldAndNothingIsWritten(String commande, int code, String dit) {
        Ligne flux = Ligne.flux(commande.split(" ", -1));

        assertThat(flux.code()).isEqualTo(code);
        assertThat(flux.erreur()).contains(dit);
        assertThat(Path.of("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            faits.csv   | grandeur;territoire|logements du bailleur;73285;2022;74|Séez | faits.csv, ligne 2 : 4 champs ; attendu 2
            dossier.csv | bailleur;annee;charte|;2024;savoie|                           | dossier.csv, ligne 2 : reçu «  » ; attendu un texte
            dossier.csv | bailleur;annee;charte|OPAC;2024;|                             | attendu l'identifiant de la charte
            """)
    void whatCannotBeCompletedIsRefusedAndNothingIsWritten(
            String table, String entete, String rangee, String reste, String dit) throws IOException {
        Path dossier = seez("");
        Files.writeString(dossier.resolve(table), entete + "\n" + rangee + "\n");

        Ligne flux = modele(dossier.toString(), "--vers", ici.resolve("m").toString());

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.erreur()).contains(dit).contains("rien n'a été écrit");
        assertThat(ici.resolve("m")).doesNotExist();
    }
}
