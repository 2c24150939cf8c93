package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.recu.CauseDEcart;
import fr.gestionflux.core.recu.ChiffreDeRecu;
import fr.gestionflux.core.recu.ComparaisonDeRecus;
import fr.gestionflux.core.recu.EcartDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.ValeurDeRecu;
import fr.gestionflux.core.releve.Releve.Cle;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comparisons of receipts say, against the charter itself: a file, the same with one fact changed, with another, with both. The
 * comparison never sees the rules, and must give each fact the effect that they give it.
 */
final class RecusCompares {

    private static final String DONNEE = "donnée";
    private static final int CONVENTIONS = 3;
    private static final int LIGNES = 10;

    private RecusCompares() {}

    static void verifie(Portefeuille p, Random hasard) {
        List<Cle> cles = new ArrayList<>(p.dossier().releve().cles());
        Collections.shuffle(cles, hasard);
        if (cles.size() < 2) {
            return;
        }
        DossierAnnuel un = Variantes.unDePlus(p.dossier(), cles.get(0), 1);
        DossierAnnuel autre = Variantes.unDePlus(p.dossier(), cles.get(1), 1);
        DossierAnnuel deux = Variantes.unDePlus(un, cles.get(1), 1);
        p.conventions().stream()
                .limit(CONVENTIONS)
                .forEach(c -> recu(p, p.dossier(), c)
                        .ifPresent(avant -> recu(p, un, c)
                                .ifPresent(a -> recu(p, autre, c)
                                        .ifPresent(b -> recu(p, deux, c)
                                                .ifPresent(ab -> verifie(
                                                        avant, a, b, ab, nom(cles.get(0)), nom(cles.get(1))))))));
    }

    private static String nom(Cle c) {
        return c.grandeur() + ", " + c.territoire() + ", " + c.annees();
    }

    private static Optional<Recu> recu(Portefeuille p, DossierAnnuel dossier, Convention c) {
        return p.charte().calculer(dossier, c).toJavaOptional().map(Recu::de);
    }

    private static void verifie(Recu avant, Recu a, Recu b, Recu ab, String un, String autre) {
        assertThat(ComparaisonDeRecus.comparer(ab, ab).ecarts())
                .noneMatch(e -> e.change() || e.autresChangements() > 0);
        ComparaisonDeRecus parUn = ComparaisonDeRecus.comparer(avant, a);
        ComparaisonDeRecus parAutre = ComparaisonDeRecus.comparer(avant, b);
        ComparaisonDeRecus parDeux = ComparaisonDeRecus.comparer(avant, ab);
        Stream.of(parUn, parAutre, parDeux).flatMap(c -> c.ecarts().stream()).forEach(RecusCompares::seRecoupe);
        for (int n = 0; n < parDeux.ecarts().size(); n++) {
            EcartDeRecu d = parDeux.ecarts().get(n);
            if (Stream.of(parUn, parAutre, parDeux).allMatch(RecusCompares::estDeMemeStructure) && calcule(d)) {
                memesEffets(d, valeur(a, d.nom()), valeur(b, d.nom()), noms(parUn, un), noms(parAutre, autre));
            }
        }
    }

    /** What a comparison names; the fact that was changed where it names nothing: alone it changes no figure, with another it may. */
    private static Set<String> noms(ComparaisonDeRecus c, String fait) {
        Set<String> noms = c.ecarts().stream()
                .flatMap(e -> e.causes().stream())
                .map(CauseDEcart::nom)
                .collect(Collectors.toSet());
        return noms.isEmpty() ? Set.of(fait) : noms;
    }

    private static boolean estDeMemeStructure(ComparaisonDeRecus c) {
        return c.ecarts().stream()
                .flatMap(e -> e.causes().stream())
                .allMatch(x -> x.genre().equals(DONNEE));
    }

    private static boolean calcule(EcartDeRecu e) {
        return e.difference().estCalculee();
    }

    /** Effects, formulas and the rest are the whole; a figure that changed has its causes; its text is short. */
    private static void seRecoupe(EcartDeRecu e) {
        assertThat(e.texte().lines()).hasSizeLessThanOrEqualTo(LIGNES);
        assertThat(e.causes().isEmpty()).isEqualTo(!e.change() || !calcule(e));
        if (calcule(e)) {
            Quantite somme = e.causes().stream()
                    .filter(c -> !c.genre().equals("formule") && c.effet().estCalculee())
                    .map(c -> lue(c.effet()))
                    .reduce(lue(e.effetsCroises()), Quantite::plus);
            Quantite formules = e.effetDesFormules().estCalculee() ? lue(e.effetDesFormules()) : Quantite.ZERO;
            assertThat(somme.plus(formules)).as(e.texte()).isEqualTo(lue(e.difference()));
        }
    }

    /** Left out, a fact would not give the figure; named alone, it does; its effect is what the charter computes. */
    private static void memesEffets(
            EcartDeRecu d, Optional<Quantite> a, Optional<Quantite> b, Set<String> deUn, Set<String> deLAutre) {
        Quantite avant = lue(d.avant());
        Quantite apres = lue(d.apres());
        if (deUn.size() > 1 || deLAutre.size() > 1 || deUn.equals(deLAutre)) {
            return;
        }
        assertThat(d.causes()).extracting(CauseDEcart::nom).allMatch(n -> deUn.contains(n) || deLAutre.contains(n));
        for (CauseDEcart c : d.causes()) {
            Optional<Quantite> seul = deUn.contains(c.nom()) ? a : b;
            assertThat(seul.map(q -> q.moins(avant))).as(d.texte()).contains(lue(c.effet()));
        }
        switch (d.causes().size()) {
            case 0 -> assertThat(apres).isEqualTo(avant);
            case 1 ->
                assertThat(deUn.contains(d.causes().get(0).nom()) ? a : b)
                        .as(d.texte())
                        .contains(apres);
            default -> assertThat(Stream.of(a, b)).as(d.texte()).doesNotContain(Optional.of(apres));
        }
    }

    private static Quantite lue(ValeurDeRecu v) {
        return lue(v.exact()).orElseThrow();
    }

    private static Optional<Quantite> lue(String exact) {
        int barre = exact.indexOf('/');
        return barre < 0
                ? Optional.empty()
                : Optional.of(Quantite.rapport(
                        new BigInteger(exact.substring(0, barre)), new BigInteger(exact.substring(barre + 1))));
    }

    private static Optional<Quantite> valeur(Recu recu, String figure) {
        String etape = recu.chiffres().stream()
                .filter(c -> c.nom().equals(figure))
                .map(ChiffreDeRecu::etape)
                .findFirst()
                .orElse("");
        return recu.etapes().stream()
                .filter(e -> e.id().equals(etape))
                .findFirst()
                .flatMap(e -> lue(e.exact()));
    }
}
