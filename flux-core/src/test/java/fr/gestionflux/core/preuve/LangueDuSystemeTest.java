package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.inventaire.Correspondance;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed is French and exact wherever the program runs. */
@Isolated("changes the locale and the time zone of the whole machine")
@Execution(ExecutionMode.SAME_THREAD)
class LangueDuSystemeTest {

    private final Locale langue = Locale.getDefault();
    private final TimeZone fuseau = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(langue);
        TimeZone.setDefault(fuseau);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, Europe/Paris",
        "en-US, America/Los_Angeles",
        "tr-TR, Europe/Istanbul",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "hi-IN-u-nu-deva, Pacific/Kiritimati",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "ja-JP-u-ca-japanese, Pacific/Pago_Pago"
    })
    void textsAreTheSameInEveryLanguageAndTimeZone(String autreLangue, String autreFuseau) {
        Locale.setDefault(Locale.forLanguageTag(autreLangue));
        TimeZone.setDefault(TimeZone.getTimeZone(autreFuseau));
        Reference texte = Reference.de("convention").art("§ 4.1");
        LocalDate fin2022 = LocalDate.of(2022, 12, 31);

        assertThat(Taux.rapport(23, 249)).hasToString("9,2369… %");
        assertThat(Quantite.parse("1 234 567,5").imprime(Arrondi.auPlusProche(2)))
                .isEqualTo("1234567,50");
        assertThat(Quantite.rapport(-3, 7).texteExact()).isEqualTo("-3/7");
        assertThat(Arrondi.auPlusProche(2)).hasToString("arrondi à 2 décimales");
        assertThat(Dates.texte(fin2022)).isEqualTo("31/12/2022");
        assertThat(Dates.lis("31/12/2022")).contains(fin2022);
        assertThat(Resultat.donnee("AA", Quantite.parse("26,33"), Unite.ANS, texte)
                        .fois(Resultat.donnee("TR", Taux.rapport(23, 249), Unite.SANS, texte))
                        .nomme("DU1", Unite.DROITS_UNIQUES, texte)
                        .expliquer())
                .isEqualTo("""
                          AA : 26,33 ans (convention, § 4.1)
                          TR : 9,2369… % (convention, § 4.1)
                        DU1 = 26,33 ans × 9,2369… % = 2,4321… droits uniques (convention, § 4.1)""");
    }

    /** In Turkish, the capital of i is not I. */
    @Test
    void labelsMeanTheSameInTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Territoire departement = Territoire.departement("31", "Haute-Garonne");
        Reservataire actionLogement = new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", departement);
        Tableau tableau =
                Tableau.de("t.csv", List.of("titulaire", "lieu"), List.of(new Rangee(2, List.of("cileo", "Ici"))));

        Inventaire inventaire = Inventaire.de(tableau)
                .reservataire("titulaire")
                .commune("lieu", Map.of("ici", departement))
                .au(LocalDate.of(2022, 12, 31), Reference.de("inventaire"));

        assertThat(inventaire.anomalies()).isEmpty();
        assertThat(Correspondance.vide()
                        .et(actionLogement, "CILEO")
                        .regrouper(inventaire)
                        .anomalies())
                .isEmpty();
    }
}
