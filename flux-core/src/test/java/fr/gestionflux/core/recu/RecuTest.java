package fr.gestionflux.core.recu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Choix;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A figure and its proof in plain texts: 8 homes of 102, × 9,078 homes freed (Escalquens – Promologis, 2024). */
class RecuTest {

    private static final Reference ANNEXE =
            Reference.de("convention Escalquens – Promologis, 2024").art("annexe 1");
    private static final Resultat<Quantite> TENUS =
            Resultat.donnee("logements tenus", Quantite.of(8), Unite.LOGEMENTS, ANNEXE);
    private static final Resultat<Quantite> LOGEMENTS =
            Resultat.donnee("logements", Quantite.of(102), Unite.LOGEMENTS, ANNEXE);
    private static final Resultat<Quantite> FLUX =
            Resultat.donnee("flux", Quantite.parse("9,078"), Unite.LOGEMENTS, ANNEXE);
    private static final Resultat<Taux> PART = TENUS.sur(LOGEMENTS).nomme("part", Unite.SANS, ANNEXE);
    private static final Resultat<Quantite> OBJECTIF =
            PART.de(FLUX).arrondi(Arrondi.auPlusProche(0), ANNEXE).nomme("objectif", Unite.LOGEMENTS, ANNEXE);

    private static Recu recu(Resultat<?>... figures) {
        Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
        for (Resultat<?> r : figures) {
            chiffres.put(r.nom().orElseThrow(), r);
        }
        return Recu.de(
                "essai",
                Map.of("annee", "2024"),
                chiffres,
                List.of(Anomalie.remarque("code", "à savoir")
                        .sur(Sujet.reservataire("commune", Optional.empty(), "31169"))));
    }

    private static EtapeDeRecu etape(Recu recu, String nom) {
        return recu.etapes().stream()
                .filter(e -> e.nom().equals(nom))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyStepIsThereOnceItsOperandsBeforeIt() {
        Recu recu = recu(PART, OBJECTIF);

        Set<String> vues = new HashSet<>();
        assertThat(recu.etapes()).allSatisfy(e -> {
            assertThat(vues).containsAll(e.operandes());
            assertThat(vues.add(e.id())).isTrue();
        });
        assertThat(recu.chiffres())
                .containsExactly(
                        new ChiffreDeRecu("objectif", etape(recu, "objectif").id()),
                        new ChiffreDeRecu("part", etape(recu, "part").id()));
        assertThat(recu.format()).isEqualTo("flux-recu-1");
    }

    @Test
    void aStepIsExactReadableAndCited() {
        assertThat(etape(recu(OBJECTIF), "part"))
                .isEqualTo(new EtapeDeRecu(
                        "e3",
                        "part",
                        "4/51",
                        "7,8431… %",
                        "taux",
                        "",
                        "sur",
                        List.of("e1", "e2"),
                        "",
                        "",
                        "convention Escalquens – Promologis, 2024",
                        "annexe 1",
                        "",
                        List.of()));
        assertThat(etape(recu(OBJECTIF), "flux").exact()).isEqualTo("4539/500");
        assertThat(recu(OBJECTIF).etapes())
                .filteredOn(e -> e.operation().equals("arrondi"))
                .extracting(EtapeDeRecu::arrondi)
                .containsExactly("arrondi à l'unité");
    }

    @Test
    void aStepCountsInThePluralAndIsReadAsItsValueCalls() {
        EtapeDeRecu un = etape(recu(OBJECTIF), "objectif");

        assertThat(un.unite()).isEqualTo("logements");
        assertThat(un.lisible()).isEqualTo("1 logement");
    }

    @Test
    void anInputThatNobodyReadSaysSo() {
        Recu suppose = recu(PART.de(FLUX.hypothese("le flux de 2023")).nomme("objectif", Unite.LOGEMENTS, ANNEXE));
        Recu lu = recu(PART.de(FLUX).nomme("objectif", Unite.LOGEMENTS, ANNEXE));

        assertThat(etape(suppose, "flux").hypothese())
                .isEqualTo("« flux » = 9,078 logements est une hypothèse : le flux de 2023");
        assertThat(etape(lu, "flux").hypothese()).isEmpty();
        assertThat(suppose.empreinte()).isNotEqualTo(lu.empreinte());
    }

    @Test
    void aChoiceSaysWhereWhatDecidesLies() {
        Resultat<Taux> dix = Resultat.donnee("dix", Taux.pourcent(10), Unite.SANS, ANNEXE);
        Choix<Quantite, Taux> choix = Choix.selon(TENUS, PART);

        assertThat(etape(recu(choix.nomme("sans", Unite.SANS, ANNEXE)), "sans").branche())
                .isEqualTo("sans seuil");
        assertThat(etape(recu(choix.aPartirDe(LOGEMENTS, dix).nomme("sous", Unite.SANS, ANNEXE)), "sous")
                        .branche())
                .isEqualTo("moins que");
        assertThat(etape(recu(choix.aPartirDe(TENUS, dix).nomme("sur", Unite.SANS, ANNEXE)), "sur")
                        .branche())
                .isEqualTo("au moins");
        assertThat(etape(
                                recu(choix.aPartirDe(TENUS, dix)
                                        .aPartirDe(LOGEMENTS, PART)
                                        .nomme("entre", Unite.SANS, ANNEXE)),
                                "entre")
                        .branche())
                .isEqualTo("entre");
    }

    @Test
    void theHeadSaysWhichVersionWroteIt() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));

        assertThat(recu(PART).tete()).containsEntry("bibliotheque", "flux " + version);
    }

    @Test
    void theOrderOfMapsIsNotThatOfTheReceipt() {
        Map<String, Resultat<?>> dans = new LinkedHashMap<>();
        dans.put("part", PART);
        dans.put("flux", FLUX);
        Map<String, Resultat<?>> autre = new LinkedHashMap<>();
        autre.put("flux", FLUX);
        autre.put("part", PART);

        assertThat(Recu.de("essai", Map.of(), dans, List.of())).isEqualTo(Recu.de("essai", Map.of(), autre, List.of()));
    }

    @Test
    void whatHasNoValueSaysWhy() {
        Resultat<Quantite> manque =
                Resultat.manquant("flux", Anomalie.refus("donnee-manquante", "il manque le flux de 2024"));
        Recu recu = recu(PART.de(manque).nomme("objectif", Unite.LOGEMENTS, ANNEXE));

        assertThat(etape(recu, "objectif").exact()).isEmpty();
        assertThat(etape(recu, "flux").refus()).containsExactly("il manque le flux de 2024");
    }

    @Test
    void remarksAreThereUnderTheirOwners() {
        assertThat(recu(PART).remarques())
                .containsExactly(new RemarqueDeRecu(
                        "remarque", "code", "commune", "31169", "", "", "", "", "", "", "", "", "", "à savoir"));
    }

    /** Which figures are asked for, and in which order, is not an input. */
    @Test
    void theFingerprintIsThatOfTheInputsAlone() {
        assertThat(recu(PART, OBJECTIF).empreinte())
                .isEqualTo(recu(OBJECTIF, PART).empreinte())
                .isEqualTo(recu(OBJECTIF).empreinte())
                .matches("[0-9a-f]{64}");
        Resultat<Quantite> autre = Resultat.donnee("flux", Quantite.of(9), Unite.LOGEMENTS, ANNEXE);
        assertThat(recu(PART.de(autre).nomme("objectif", Unite.LOGEMENTS, ANNEXE))
                        .empreinte())
                .isNotEqualTo(recu(OBJECTIF).empreinte());
    }

    @Test
    void aFigureMadeOfThousandsOfStepsHasItsReceipt() {
        Resultat<Quantite> somme = TENUS;
        for (int n = 0; n < 20_000; n++) {
            somme = somme.plus(TENUS);
        }

        assertThat(recu(somme.nomme("somme", Unite.LOGEMENTS, ANNEXE)).etapes()).hasSizeGreaterThan(20_000);
    }
}
