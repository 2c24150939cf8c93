package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.recu.CauseDEcart;
import fr.gestionflux.core.recu.ComparaisonDeRecus;
import fr.gestionflux.core.recu.EcartDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.recu.ValeurDeRecu;
import fr.gestionflux.examples.annexes.RecusDesDocuments;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two receipts compared, whatever charters they come from. */
class EcartsTest {

    private static Quantite lue(ValeurDeRecu v) {
        int barre = v.exact().indexOf('/');
        return barre < 0
                ? Quantite.ZERO
                : Quantite.rapport(
                        new BigInteger(v.exact().substring(0, barre)),
                        new BigInteger(v.exact().substring(barre + 1)));
    }

    private static void seRecoupe(EcartDeRecu e) {
        assertThat(e.texte().lines()).hasSizeLessThanOrEqualTo(10);
        if (e.difference().estCalculee()) {
            assertThat(e.causes().stream()
                            .filter(c -> !c.genre().equals("formule"))
                            .map(CauseDEcart::effet)
                            .map(EcartsTest::lue)
                            .reduce(lue(e.effetDesFormules()), Quantite::plus)
                            .plus(lue(e.effetsCroises())))
                    .as(e.texte())
                    .isEqualTo(lue(e.difference()));
            assertThat(e.causes().isEmpty()).isEqualTo(!e.change());
        }
    }

    /** One inventory: what differs is how the texts count. */
    @Test
    void betweenTwoChartersFormulasAreNamed() {
        List<Recu> recus = RecusDesDocuments.quatreChartes(Chartes.decouvertes());

        Set<String> genres = new TreeSet<>();
        assertThat(recus).hasSize(4);
        for (Recu avant : recus) {
            for (Recu apres : recus) {
                ComparaisonDeRecus c = ComparaisonDeRecus.comparer(avant, apres);
                assertThat(c.ecarts()).isNotEmpty().allSatisfy(EcartsTest::seRecoupe);
                assertThat(c.tetes().stream().anyMatch(t -> t.nom().equals("charte")))
                        .isEqualTo(!avant.equals(apres));
                c.ecarts().stream().flatMap(e -> e.causes().stream()).forEach(x -> genres.add(x.genre()));
            }
        }
        assertThat(genres).containsOnly("formule");
    }

    @Test
    void whateverTheKindOfAnswer() {
        List<Recu> recus = Recus.deTousGenres()
                .filter(r -> r.dossier().isEmpty() && !r.chiffres().isEmpty())
                .toList();
        for (int n = 1; n < recus.size(); n++) {
            assertThat(ComparaisonDeRecus.comparer(recus.get(n - 1), recus.get(n))
                            .ecarts())
                    .allSatisfy(EcartsTest::seRecoupe);
        }
    }

    /** Beside its file or alone, a convention is the same one. */
    @Test
    void aConventionBesideItsFileIsTheSameAsAlone() {
        Recus.repartitions(160).forEach(r -> {
            List<Recu> seuls = Recus.objectifs(r).stream().map(Recu::de).toList();
            RecusDuDossier recus = Recus.duDossier(r);
            List<Recu> conventions = recus.conventions().toList();
            for (int n = 0; n < seuls.size(); n++) {
                assertThat(ComparaisonDeRecus.comparer(seuls.get(n), conventions.get(n), List.of(recus.commun()))
                                .ecarts())
                        .isNotEmpty()
                        .noneMatch(e -> e.change() || e.autresChangements() > 0);
            }
        });
    }
}
