package fr.gestionflux.core.recu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Domaine;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever figures are made of. */
@Domain(Domaine.class)
class ComparaisonDeRecusPropertiesTest {

    private static final String DONNEE = "donnee";

    private static Recu recu(Resultat<Quantite> r) {
        return Recu.de(
                "essai",
                Map.of(),
                Map.of("figure", r.nomme("figure", Unite.LOGEMENTS, Reference.de("texte inventé"))),
                List.of());
    }

    /** Each step is redone to the last digit, or the receipt would be refused. */
    @Property
    void everyReceiptIsRedoneAndIsItself(@ForAll Resultat<Quantite> r) {
        EcartDeRecu e = ComparaisonDeRecus.comparer(recu(r), recu(r)).ecarts().get(0);

        assertThat(e.change()).isFalse();
        assertThat(e.autresChangements()).isZero();
    }

    @Property
    void effectsAndTheRestAreTheDifferenceOfAnyTwoFigures(@ForAll Resultat<Quantite> a, @ForAll Resultat<Quantite> b) {
        EcartDeRecu e = ComparaisonDeRecus.comparer(recu(a), recu(b)).ecarts().get(0);

        if (a.estCalcule() && b.estCalcule()) {
            Quantite somme = e.causes().stream()
                    .filter(c -> !c.genre().equals("formule") && c.effet().estCalculee())
                    .map(c -> lue(c.effet().exact()))
                    .reduce(lue(e.effetsCroises().exact()), Quantite::plus)
                    .plus(
                            e.effetDesFormules().estCalculee()
                                    ? lue(e.effetDesFormules().exact())
                                    : Quantite.ZERO);
            assertThat(somme).isEqualTo(b.valeur().moins(a.valeur()));
            assertThat(e.causes().isEmpty()).isEqualTo(a.valeur().equals(b.valeur()));
        } else {
            assertThat(e.causes()).isEmpty();
        }
    }

    /** Inputs changed at random: those that are named give the figure, and none of them can be left out. */
    @Property
    void theCausesAreEnoughAndNoneIsTooMany(@ForAll Resultat<Quantite> r, @ForAll Quantite ajout) {
        Random hasard = new Random(ajout.hashCode());
        Recu avant = nommee(recu(r));
        Map<String, Quantite> valeurs = new HashMap<>();
        for (EtapeDeRecu e : avant.etapes()) {
            if (e.operation().equals(DONNEE) && !e.exact().isEmpty() && hasard.nextBoolean()) {
                valeurs.put(e.id(), lue(e.exact()).plus(ajout));
            }
        }
        Optional<Quantite> apres = figure(avant, valeurs);
        Assume.that(r.estCalcule() && apres.isPresent());

        EcartDeRecu e = ComparaisonDeRecus.comparer(avant, avec(avant, refait(avant, valeurs)))
                .ecarts()
                .get(0);

        assertThat(e.causes()).extracting(CauseDEcart::genre).allMatch("donnée"::equals);
        Map<String, Quantite> nommees = new HashMap<>(valeurs);
        nommees.keySet().retainAll(e.causes().stream().map(CauseDEcart::nom).toList());
        assertThat(nommees).hasSameSizeAs(e.causes());
        assertThat(figure(avant, nommees)).isEqualTo(apres);
        for (String id : nommees.keySet()) {
            Map<String, Quantite> sans = new HashMap<>(nommees);
            sans.remove(id);
            assertThat(figure(avant, sans)).as(e.texte()).isNotEqualTo(apres);
        }
    }

    /** Names are few in made-up figures: each input takes that of its id. */
    private static Recu nommee(Recu recu) {
        return RecusChanges.avec(recu, e -> e.operation().equals(DONNEE) ? RecusChanges.nommee(e, e.id()) : e);
    }

    private static Optional<Quantite> figure(Recu recu, Map<String, Quantite> remplacees) {
        return refait(recu, remplacees).getOrDefault(recu.chiffres().get(0).etape(), Optional.empty());
    }

    private static Map<String, Optional<Quantite>> refait(Recu recu, Map<String, Quantite> remplacees) {
        Map<String, Optional<Quantite>> valeurs = new HashMap<>();
        recu.etapes()
                .forEach(e -> valeurs.put(
                        e.id(),
                        Optional.ofNullable(remplacees.get(e.id()))
                                .or(() -> EtapeLue.de(e)
                                        .calcule(e.operandes().stream()
                                                .map(o -> valeurs.getOrDefault(o, Optional.empty()))
                                                .toList()))));
        return valeurs;
    }

    private static Recu avec(Recu recu, Map<String, Optional<Quantite>> valeurs) {
        return RecusChanges.avec(
                recu,
                e -> RecusChanges.valant(
                        e,
                        valeurs.getOrDefault(e.id(), Optional.empty())
                                .map(Quantite::fraction)
                                .orElse("")));
    }

    private static Quantite lue(String exact) {
        String[] parts = exact.split("/", -1);
        return Quantite.rapport(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    @Property
    void aRoundingIsReadByItsName(@ForAll Arrondi arrondi) {
        assertThat(Arrondi.lis(arrondi.toString())).contains(arrondi);
        assertThat(Arrondi.lis(Arrondi.parExces(arrondi.decimales()).toString()))
                .contains(Arrondi.parExces(arrondi.decimales()));
        assertThat(Arrondi.lis(Arrondi.auMultiple(arrondi.decimales() + 2).toString()))
                .contains(Arrondi.auMultiple(arrondi.decimales() + 2));
        assertThat(Arrondi.lis(arrondi + " ")).isEmpty();
    }
}
