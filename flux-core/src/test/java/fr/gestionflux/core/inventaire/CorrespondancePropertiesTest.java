package fr.gestionflux.core.inventaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.inventaire.Correspondance.Regroupement;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class CorrespondancePropertiesTest {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", HAUTE_GARONNE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", HAUTE_GARONNE);
    private static final Pattern COMPTE = Pattern.compile("(\\d+) logement");

    private static final Correspondance CONNUE = Correspondance.vide()
            .et(ACTION_LOGEMENT, "cileo", "C I L Interlogement", "Action Logement")
            .et(ETAT, "Préfecture", "PREFECTURE PRIORITAIRE");

    @Property
    void everyHomeIsGroupedOrCountedInAnAnomaly(@ForAll List<Logement> logements) {
        Regroupement r = regrouper(logements);
        Quantite groupes = r.contingents().stream()
                .flatMap(c -> c.droits(LogementsReserves.class))
                .map(LogementsReserves::nombre)
                .reduce(Quantite.ZERO, Quantite::plus);
        long dits = r.anomalies().stream().mapToLong(a -> compte(a.message())).sum();

        assertThat(groupes.plus(Quantite.of(dits))).isEqualTo(Quantite.of(logements.size()));
    }

    @Property
    void anEmptyLabelIsARemarkAndAnUnknownOneARefusal(@ForAll List<Logement> logements) {
        assertThat(regrouper(logements).anomalies())
                .allSatisfy(a -> assertThat(a.code())
                        .isIn(
                                a.estRefus()
                                        ? List.of(Codes.LIBELLE_INCONNU)
                                        : List.of(Codes.LIBELLE_VIDE, Codes.LOGEMENT_HORS_TERRITOIRE)));
    }

    @Property
    void everyHolderHasOneContingentInTheOrderOfTheCorrespondence(@ForAll List<Logement> logements) {
        assertThat(regrouper(logements).contingents())
                .extracting(Contingent::reservataire)
                .containsExactly(ACTION_LOGEMENT, ETAT);
    }

    private static Regroupement regrouper(List<Logement> logements) {
        return CONNUE.regrouper(
                new Inventaire(LocalDate.of(2022, 12, 31), Reference.de("annexe"), logements, List.of()));
    }

    private static long compte(String message) {
        Matcher m = COMPTE.matcher(message);
        assertThat(m.find()).isTrue();
        return Long.parseLong(m.group(1));
    }
}
