package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.ArrayList;
import java.util.List;

/** The same conversion twice: Σ homes × share × years left, rounded to two decimals × rate. */
final class Conversion {

    private static final Reference TEXTE = Reference.de("convention inventée");
    private static final Reference ARTICLE = TEXTE.art("§ 4.1");
    private static final Arrondi DEUX_DECIMALES = Arrondi.auPlusProche(2);

    /** What is read for one operation; the years left are n + k/365. */
    private record Operation(String nom, long logements, long ans, long jours) {}

    private static final List<Operation> OPERATIONS = BailleurInvente.garanties("commune inventée").stream()
            .map(g -> new Operation(
                    g.intitule(),
                    g.logements().numerateur().longValueExact(),
                    g.fin().getYear() - 2024L,
                    g.fin().getDayOfYear() - 1L))
            .toList();

    private Conversion() {}

    /** With its justification: every step keeps its operands, its name and its article. */
    static Resultat<Quantite> justifiee() {
        Resultat<Taux> partReservee = Resultat.donnee("part réservée", Taux.pourcent(10), Unite.SANS, TEXTE);
        Resultat<Taux> taux = Resultat.donnee("taux de rotation", Taux.rapport(92, 1000), Unite.SANS, TEXTE);
        List<Resultat<Quantite>> termes = new ArrayList<>();
        for (Operation o : OPERATIONS) {
            var ds1 = Resultat.donnee("logements de " + o.nom(), Quantite.of(o.logements()), Unite.LOGEMENTS, TEXTE)
                    .fois(partReservee)
                    .nomme("DS1 de " + o.nom(), Unite.LOGEMENTS, ARTICLE);
            var aa = Resultat.donnee(
                            "durée restante de " + o.nom(),
                            Quantite.of(o.ans()).plus(Quantite.rapport(o.jours(), 365)),
                            Unite.ANS,
                            TEXTE)
                    .arrondi(DEUX_DECIMALES, ARTICLE)
                    .nomme("AA de " + o.nom(), Unite.ANS, ARTICLE);
            termes.add(ds1.fois(aa).fois(taux).nomme("DU1 de " + o.nom(), Unite.DROITS_UNIQUES, ARTICLE));
        }
        return Resultat.somme(termes).nomme("DU1", Unite.DROITS_UNIQUES, ARTICLE);
    }

    /** On bare numbers: the same operations in the same order, nothing else. */
    static Quantite nue() {
        Taux partReservee = Taux.pourcent(10);
        Taux taux = Taux.rapport(92, 1000);
        Quantite somme = Quantite.ZERO;
        for (Operation o : OPERATIONS) {
            Quantite ds1 = Quantite.of(o.logements()).fois(partReservee);
            Quantite aa =
                    Quantite.of(o.ans()).plus(Quantite.rapport(o.jours(), 365)).arrondi(DEUX_DECIMALES);
            somme = somme.plus(ds1.fois(aa).fois(taux));
        }
        return somme;
    }
}
