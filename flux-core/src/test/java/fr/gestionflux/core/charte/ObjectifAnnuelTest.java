package fr.gestionflux.core.charte;

import static fr.gestionflux.core.preuve.Unite.LOGEMENTS;
import static fr.gestionflux.core.preuve.Unite.SANS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectifAnnuelTest {

    private static final Reference TEXTE = Reference.de("charte d'essai");
    private static final Reservataire ETAT =
            new Reservataire(Categorie.ETAT, "État", Territoire.departement("00", "Essai"));

    private static final Reservataire VOISINE =
            new Reservataire(Categorie.COMMUNE, "commune", Territoire.commune("00001", "Valmont", ETAT.territoire()));

    private static final Charte CHARTE = CharteDEssai.charte().build();
    private static final Convention CONVENTION = Convention.builder()
            .texte(CharteDEssai.CONVENTION)
            .bailleur(CharteDEssai.TOIT)
            .reservataire(ETAT)
            .effet(LocalDate.of(2024, 1, 1))
            .build();

    private static final Resultat<Taux> PART =
            Resultat.donnee("part du flux", Taux.pourcent(30), SANS, TEXTE.art("art. 1"));
    private static final Resultat<Quantite> FLUX =
            Resultat.donnee("flux", Quantite.of(72), LOGEMENTS, TEXTE.art("art. 2"));
    private static final Resultat<Quantite> EXACT =
            PART.de(FLUX).nomme("objectif exact", LOGEMENTS, TEXTE.art("art. 3"));
    private static final Resultat<Quantite> OBJECTIF = EXACT.arrondi(Arrondi.auPlusProche(0), TEXTE.art("art. 3"))
            .nomme("objectif", LOGEMENTS, TEXTE.art("art. 3"));
    private static final Resultat<Quantite> AGENTS = Resultat.donnee(
                    "part des agents", Taux.pourcent(5), SANS, TEXTE.art("art. 4"))
            .de(FLUX)
            .nomme("dont agents", LOGEMENTS, TEXTE.art("art. 4"));

    private static ObjectifAnnuel objectif(List<Resultat<?>> complements, List<Anomalie> anomalies) {
        return ImmutableObjectifAnnuel.of(
                CHARTE, CONVENTION, ETAT, 2024, PART, FLUX, EXACT, OBJECTIF, Optional.empty(), complements, anomalies);
    }

    @Test
    void aStepIsFoundUnderTheObjectifOrUnderAComplement() {
        ObjectifAnnuel o = objectif(List.of(AGENTS), List.of());

        assertThat(o.etape("objectif exact").orElseThrow()).isSameAs(EXACT);
        assertThat(o.etape("flux").orElseThrow()).isSameAs(FLUX);
        assertThat(o.etape("dont agents").orElseThrow()).isSameAs(AGENTS);
        assertThat(o.etape("part des agents").orElseThrow().valeur()).isEqualTo(Taux.pourcent(5));
    }

    @Test
    void anUnknownStepIsNotFound() {
        assertThat(objectif(List.of(AGENTS), List.of()).etape("dont personne")).isEmpty();
    }

    @Test
    void theExplanationSaysASharedFigureOnceThenTheComplements() {
        assertThat(objectif(List.of(AGENTS), List.of()).expliquer()).isEqualTo("""
                          part du flux : 30 % (charte d'essai, art. 1)
                          flux : 72 logements (charte d'essai, art. 2)
                        objectif exact = 30 % × 72 logements = 21,6 logements (charte d'essai, art. 3)
                        objectif = 21,6 logements, arrondi à l'unité = 22 logements (charte d'essai, art. 3)
                          part des agents : 5 % (charte d'essai, art. 4)
                        dont agents = 5 % × 72 logements = 3,6 logements (charte d'essai, art. 4)""");
    }

    @Test
    void theSummarySaysTheNumberFirstAndHowManyLinesTheWholeHas() {
        ObjectifAnnuel o = objectif(List.of(AGENTS), List.of());

        assertThat(o.resumer()).isEqualTo("""
                        objectif = 22 logements, soit 21,6 logements, arrondi à l'unité (charte d'essai, art. 3)
                        objectif exact = 21,6 logements, soit 30 % × 72 logements (charte d'essai, art. 3)
                        part du flux = 30 % (charte d'essai, art. 1)
                        flux = 72 logements (charte d'essai, art. 2)
                        le détail : expliquer(), 6 lignes""");
        assertThat(o.expliquer().lines()).hasSize(6);
    }

    @Test
    void whatIsOfTheHolderItselfIsNotTakenForAnothers() {
        Resultat<Taux> part = PART.sur(ETAT.sujet());
        Resultat<Quantite> objectif =
                part.de(FLUX).plus(FLUX.sur(VOISINE.sujet())).nomme("objectif", LOGEMENTS, TEXTE.art("art. 3"));

        assertThat(ImmutableObjectifAnnuel.of(
                                CHARTE,
                                CONVENTION,
                                ETAT,
                                2024,
                                part,
                                FLUX,
                                EXACT,
                                objectif,
                                Optional.empty(),
                                List.of(),
                                List.of())
                        .resumer())
                .contains("part du flux = 30 %", "\n1 autre réservataire = 72 logements\n");
    }

    @Test
    void whatBecomesOfTheGivenListsDoesNotChangeTheObjectif() {
        List<Resultat<?>> complements = new ArrayList<>(List.of(AGENTS));
        Anomalie remarque = Anomalie.remarque(Codes.HYPOTHESE, "supposé");
        List<Anomalie> anomalies = new ArrayList<>(List.of(remarque));
        ObjectifAnnuel o = objectif(complements, anomalies);
        complements.clear();
        anomalies.clear();

        assertThat(o.complements()).hasSize(1);
        assertThat(o.anomalies()).containsExactly(remarque);
    }
}
