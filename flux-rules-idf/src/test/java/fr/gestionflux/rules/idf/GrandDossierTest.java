package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.rules.idf.Exemples.ETAT;
import static fr.gestionflux.rules.idf.Exemples.PLAINE_VALLEE;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.Recalcul;
import fr.gestionflux.kit.Relecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every share is compared to the rights of every holder of the file: a figure is made of the whole département. */
class GrandDossierTest {

    private static final Reservataire BAILLEUR = new Reservataire(Categorie.BAILLEUR, "Seqens", VAL_D_OISE);

    @Test
    void twoThousandHoldersAreSummedUpInTenLines() {
        ObjectifAnnuel o = calcule(2_000, commune(0));

        Relecture.verifie(o.resumer(), o.objectif());
        assertThat(o.resumer()).contains("\n1999 autres réservataires = ");
        Recalcul.verifie(o.objectif());
    }

    @Test
    void theLandlordsOwnContingentIsExplainedWithThatOfEveryCommune() {
        ObjectifAnnuel o = calcule(507, BAILLEUR);

        Relecture.verifie(o.resumer(), o.objectif());
        assertThat(o.resumer()).contains("507 autres réservataires = ");
        Recalcul.verifie(o.objectif());
    }

    @Test
    void theExplanationGrowsAsTheFile() {
        for (Reservataire r : List.of(commune(0), BAILLEUR)) {
            ObjectifAnnuel petit = calcule(300, r);
            ObjectifAnnuel grand = calcule(600, r);

            assertThat(grand.expliquer()).hasSizeLessThan(5 * petit.expliquer().length() / 2);
            assertThat(Explication.exacte(grand.objectif()))
                    .hasSizeLessThan(5 * Explication.exacte(petit.objectif()).length() / 2);
        }
    }

    /** Rights in fractions of their own, so that no total is a short number. */
    private static ObjectifAnnuel calcule(int communes, Reservataire r) {
        Releve.Builder releve = Releve.builder().note(FLUX, VAL_D_OISE, 2024, 100_000, SUPPOSE);
        List<Contingent> contingents = new ArrayList<>(List.of(contingent(ETAT), contingent(BAILLEUR)));
        for (int i = 0; i < communes; i++) {
            releve.note(DEPARTS, commune(i).territoire(), 2024, 40, SUPPOSE);
            contingents.add(contingent(
                    commune(i),
                    new DroitsUniques("droits uniques", Quantite.rapport(100 + i, 1 + i % 97), Origine.GARANTIE)));
        }
        return Exemples.calcule(dossier(2024, releve.build(), contingents.toArray(Contingent[]::new)), convention(r));
    }

    /** Several holders have rights on one commune: the département has no two thousand of them. */
    private static Reservataire commune(int i) {
        Territoire t = Territoire.commune(Integer.toString(95_000 + i % 900), "Commune " + i % 900, PLAINE_VALLEE);
        return new Reservataire(Categorie.COMMUNE, "commune " + i, t);
    }
}
