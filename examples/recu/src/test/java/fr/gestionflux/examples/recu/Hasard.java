package fr.gestionflux.examples.recu;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Choix;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.recu.Recu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Figures made at random of every operation, whatever the charters use of them. */
final class Hasard {

    static final List<Arrondi> ARRONDIS = List.of(
            Arrondi.auPlusProche(0),
            Arrondi.auPlusProche(1),
            Arrondi.auPlusProche(2),
            Arrondi.tronque(0),
            Arrondi.tronque(2),
            Arrondi.parExces(0),
            Arrondi.parExces(1),
            Arrondi.auMultiple(5));

    private static final Reference TEXTE = Reference.de("texte inventé");
    private static final int FIGURES = 40;

    private final Random hasard;
    private final List<Resultat<Quantite>> quantites = new ArrayList<>();
    private final List<Resultat<Taux>> taux = new ArrayList<>();

    private Hasard(long graine) {
        hasard = new Random(graine);
        for (int n = 0; n < 4; n++) {
            quantites.add(Resultat.donnee(
                    "nombre " + n,
                    Quantite.rapport(hasard.nextInt(-400, 4_000), hasard.nextInt(1, 12)),
                    Unite.LOGEMENTS,
                    TEXTE.art("art. " + n)));
            taux.add(Resultat.donnee(
                    "taux " + n, Taux.rapport(hasard.nextInt(1, 1_000), 1_000), Unite.SANS, TEXTE.art("art. " + n)));
        }
        for (int n = 0; n < FIGURES; n++) {
            if (hasard.nextBoolean()) {
                quantites.add(quantite());
            } else {
                taux.add(taux().nomme("part " + n, Unite.SANS, TEXTE));
            }
        }
    }

    static Stream<Recu> recus(int combien) {
        return Stream.iterate(0L, n -> n + 1).limit(combien).map(n -> new Hasard(n).recu());
    }

    private Recu recu() {
        List<Resultat<?>> figures = new ArrayList<>(quantites);
        figures.addAll(taux);
        Map<String, Resultat<?>> chiffres = new TreeMap<>();
        figures.forEach(f -> chiffres.put("chiffre " + chiffres.size(), f));
        return Recu.de("hasard", Map.of(), chiffres, List.of());
    }

    private Resultat<Quantite> quantite() {
        Resultat<Quantite> a = une(quantites);
        Resultat<Quantite> b = une(quantites);
        return switch (hasard.nextInt(8)) {
            case 0 -> a.plus(b);
            case 1 -> a.moins(b);
            case 2 -> une(taux).de(a);
            case 3 -> a.auPlus(b);
            case 4 -> a.auMoins(b);
            case 5 -> a.arrondi(une(ARRONDIS), TEXTE).nomme("arrondi", Unite.LOGEMENTS, TEXTE);
            case 6 -> Resultat.somme(List.of(a, b, une(quantites)));
            default -> a.nomme("égal", Unite.LOGEMENTS, TEXTE).nomme("encore", Unite.LOGEMENTS, TEXTE);
        };
    }

    private Resultat<Taux> taux() {
        return switch (hasard.nextInt(5)) {
            case 0 -> une(quantites).sur(une(quantites));
            case 1 -> Resultat.moyenne(List.of(une(taux), une(taux), une(taux)));
            case 2 -> une(taux).arrondi(une(ARRONDIS), TEXTE);
            case 3 ->
                Choix.selon(une(quantites), une(taux))
                        .aPartirDe(une(quantites), une(taux))
                        .nomme("un seuil", Unite.SANS, TEXTE);
            default ->
                Choix.selon(une(quantites), une(taux))
                        .aPartirDe(une(quantites), une(taux))
                        .aPartirDe(une(quantites), une(taux))
                        .nomme("deux seuils", Unite.SANS, TEXTE);
        };
    }

    private <T> T une(List<T> parmi) {
        return parmi.get(hasard.nextInt(parmi.size()));
    }
}
