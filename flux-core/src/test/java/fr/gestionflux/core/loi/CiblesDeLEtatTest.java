package fr.gestionflux.core.loi;

import static fr.gestionflux.core.loi.BailleurDeLAisne.AISNE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.BAILLEUR;
import static fr.gestionflux.core.loi.BailleurDeLAisne.ETAT;
import static fr.gestionflux.core.loi.BailleurDeLAisne.INVENTE;
import static fr.gestionflux.core.loi.BailleurDeLAisne.convention;
import static fr.gestionflux.core.loi.BailleurDeLAisne.taux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.CibleSuivie;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.Recalcul;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R.441-5-2, II: where the State's convention says nothing, the same share in each commune, and 30 % outside QPV. */
class CiblesDeLEtatTest {

    private static final Charte LOI = Chartes.decouvertes().exiger(DroitCommun.CHARTE, 2024);
    private static final Territoire LAON = Territoire.commune("02408", "Laon", AISNE);
    private static final Territoire CHAUNY = Territoire.commune("02173", "Chauny", AISNE);
    private static final LocalDate FIN = LocalDate.of(2024, 12, 31);

    private static Releve.Builder flux() {
        return Releve.builder()
                .note(Grandeur.FLUX, AISNE, 2024, 100, INVENTE)
                .note(Grandeur.FLUX, LAON, 2024, 70, INVENTE)
                .note(Grandeur.DEPARTS, CHAUNY, 2024, 30, INVENTE);
    }

    private static Situation etat(String part, Releve.Builder releve, Recit... recits) {
        List<Evenement> evenements = Recit.tous(recits);
        return Suivi.builder()
                .charte(LOI)
                .dossier(DossierAnnuel.builder()
                        .bailleur(BAILLEUR)
                        .annee(2024)
                        .addContingents(Contingent.de(ETAT, new EtatDesLieux(LocalDate.of(2023, 12, 31), INVENTE)))
                        .releve(releve.build())
                        .build())
                .addConventions(convention(ETAT, List.of(taux(part))))
                .addLogements(
                        Logement.builder()
                                .territoire(LAON)
                                .numero("A")
                                .qpv(true)
                                .build(),
                        Logement.builder()
                                .territoire(CHAUNY)
                                .numero("B")
                                .qpv(false)
                                .build())
                .addAllEvenements(evenements)
                .build()
                .au(FIN)
                .situation(ETAT)
                .orElseThrow();
    }

    private static List<String> lignes(Situation s) {
        return s.cibles().stream().map(CibleSuivie::toString).toList();
    }

    @Test
    void theShareIsTheSameInEachCommuneAndHomesOfEachAreCounted() {
        Situation s = etat(
                "30 %",
                flux().note(Grandeur.FLUX_HORS_QPV, AISNE, 2024, 40, INVENTE),
                Recit.offre("o1", "2024-01-10", "A", ETAT).loue("2024-02-10", "2024-03-01"),
                Recit.offre("o2", "2024-01-10", "B", ETAT).loue("2024-02-10", "2024-03-01"));

        assertThat(lignes(s))
                .containsExactly(
                        "commune « Chauny » : 1 logement sur 9 logements, reste 8 logements (CCH, R.441-5-2)",
                        "commune « Laon » : 1 logement sur 21 logements, reste 20 logements (CCH, R.441-5-2)",
                        "localisation en ou hors QPV « hors QPV » : 1 logement sur 12 logements, reste 11 logements (CCH,"
                                + " R.441-5-2)");
        s.cibles().forEach(c -> Recalcul.verifie(c.retard()));
        // the targets by commune make the objective
        assertThat(s.cibles().stream()
                        .filter(c -> c.axe().equals(Axe.COMMUNE))
                        .map(c -> c.due().valeur())
                        .reduce(Quantite.ZERO, Quantite::plus))
                .isEqualTo(s.objectif().valeur());
    }

    @Test
    void underThirtyPercentTheTwoRulesMayContradictEachOtherAndItIsSaid() {
        Situation s = etat("10 %", flux().note(Grandeur.FLUX_HORS_QPV, AISNE, 2024, 40, INVENTE));

        assertThat(s.anomalies())
                .filteredOn(a -> a.code().equals(Codes.CIBLES_INCOMPLETES))
                .extracting(Anomalie::message)
                .containsExactly(
                        "30 % de ce qui se libère hors QPV font 12 logements, plus que l'objectif, 10 logements :"
                                + " sous 30 % du flux, les deux règles se contredisent (CCH, R.441-5-2, II)");
    }

    @Test
    void whatTheFileLacksToFollowThemIsSaidOnce() {
        Situation s = etat("30 %", Releve.builder().note(Grandeur.FLUX, AISNE, 2024, 100, INVENTE));

        assertThat(s.cibles()).isEmpty();
        assertThat(s.anomalies())
                .filteredOn(a -> a.code().equals(Codes.COMPLEMENT_NON_CALCULE))
                .extracting(Anomalie::message)
                .containsExactly("cibles de la loi (CCH, R.441-5-2, II) non suivies par commune : aucun « flux annuel"
                        + " prévisionnel » de commune n'est au dossier ; ni hors QPV : « flux annuel hors QPV » n'est pas"
                        + " au dossier");
    }
}
