package fr.gestionflux.passerelle.recu;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.recu.EtapeDeRecu;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step redone from its operands, in the order and by the rules of {@code verifier-recu.js}. */
final class EtapeRefaite {

    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/([1-9]\\d*)");
    private static final String TAUX = "taux";
    private static final Set<String> GENRES = Set.of(TAUX, "quantité");
    private static final String MOINS_QUE = "moins que";
    private static final Map<Integer, Set<String>> BRANCHES =
            Map.of(2, Set.of("sans seuil"), 3, Set.of("au moins", MOINS_QUE), 4, Set.of("entre"));
    private static final int DECIMALES = 4;

    private final EtapeDeRecu etape;
    private final Operation operation;

    private EtapeRefaite(EtapeDeRecu etape) throws FauteDeRecu {
        this.etape = etape;
        Optional<Operation> connue = Stream.of(Operation.values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(etape.operation()))
                .findFirst();
        if (connue.isEmpty()) {
            throw faute("opération « " + etape.operation() + " » inconnue");
        }
        this.operation = connue.get();
    }

    /**
     * Its value, once it is found again.
     *
     * @param connues the values of the steps before it, those of the file's own receipt included
     */
    static Optional<Quantite> valeur(EtapeDeRecu etape, Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        return new EtapeRefaite(etape).valeur(connues);
    }

    private Optional<Quantite> valeur(Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        String nom = "« " + (etape.nom().isEmpty() ? etape.operation() : etape.nom()) + " »";
        if (etape.arrondi().isEmpty() == (operation == Operation.ARRONDI)) {
            throw faute("arrondi « " + etape.arrondi() + " » pour « " + etape.operation() + " »");
        }
        Optional<Quantite> imprimee = imprimee();
        List<Optional<Quantite>> operandes = operandes(connues);
        if (operation == Operation.DONNEE) {
            if (!operandes.isEmpty()) {
                throw faute("une donnée n'a pas d'opérande");
            }
        } else {
            Optional<Quantite> calculee = calcule(operandes);
            // a rule may refuse a figure that the arithmetic gives: it says why
            if ((imprimee.isPresent() || etape.refus().isEmpty()) && !imprimee.equals(calculee)) {
                throw faute(nom + " : le reçu donne " + texte(imprimee) + ", le calcul " + texte(calculee));
            }
        }
        String lisible = lisible(imprimee);
        if (!lisible.equals(etape.lisible())) {
            throw faute(nom + " : le reçu se lit " + etape.lisible() + ", " + texte(imprimee) + " se lit " + lisible);
        }
        return imprimee;
    }

    private Optional<Quantite> imprimee() throws FauteDeRecu {
        if (etape.exact().isEmpty()) {
            return Optional.empty();
        }
        Matcher m = FRACTION.matcher(etape.exact());
        Optional<Quantite> lue = m.matches()
                ? Optional.of(Quantite.rapport(new BigInteger(m.group(1)), new BigInteger(m.group(2))))
                : Optional.empty();
        if (lue.isEmpty() || !lue.get().fraction().equals(etape.exact())) {
            throw faute("valeur « " + etape.exact() + " » ; attendu une fraction n/d, irréductible");
        }
        if (!GENRES.contains(etape.genre())) {
            throw faute("genre « " + etape.genre() + " » inconnu");
        }
        if (!etape.refus().isEmpty()) {
            throw faute("une valeur, " + etape.exact() + ", et un refus");
        }
        return lue;
    }

    private List<Optional<Quantite>> operandes(Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        List<Optional<Quantite>> operandes = new ArrayList<>();
        for (String o : etape.operandes()) {
            Optional<Quantite> connue = connues.get(o);
            if (connue == null) {
                throw faute("l'étape « " + o + " » manque, ou vient après : un cercle");
            }
            operandes.add(connue);
        }
        return operandes;
    }

    private Optional<Quantite> calcule(List<Optional<Quantite>> operandes) throws FauteDeRecu {
        if (operation == Operation.CHOIX) {
            return choisie(operandes);
        }
        List<Quantite> o = operandes.stream().flatMap(Optional::stream).toList();
        if (o.size() < operandes.size()) {
            return Optional.empty();
        }
        if (operation == Operation.FOIS) {
            return Optional.of(o.stream().reduce(Quantite.of(1), Quantite::fois));
        }
        if (!operation.admet(o.size())) {
            throw faute(o.size() + " opérandes pour « " + etape.operation() + " » ; attendu ceux qu'elle prend");
        }
        if (operation == Operation.ARRONDI) {
            Arrondi regle = Arrondi.lis(etape.arrondi())
                    .orElseThrow(() -> faute("arrondi « " + etape.arrondi() + " » inconnu"));
            return Optional.of(Operation.arrondie(o.get(0), regle, estUnTaux()));
        }
        return operation.refaite(o);
    }

    /** The branch taken, what decides, then the bounds around it: at least the first, or below it; below the second. */
    private Optional<Quantite> choisie(List<Optional<Quantite>> operandes) throws FauteDeRecu {
        List<Quantite> decident =
                operandes.stream().skip(1).flatMap(Optional::stream).toList();
        if (operandes.isEmpty() || decident.size() < operandes.size() - 1) {
            return Optional.empty();
        }
        if (!etape.exact().isEmpty()) {
            if (!BRANCHES.getOrDefault(operandes.size(), Set.of()).contains(etape.branche())) {
                throw faute("branche « " + etape.branche() + " » pour " + operandes.size() + " opérandes");
            }
            exigeLaBranche(decident.get(0), decident.subList(1, decident.size()));
        }
        return operandes.get(0);
    }

    private void exigeLaBranche(Quantite montant, List<Quantite> bornes) throws FauteDeRecu {
        boolean enDessous = !bornes.isEmpty() && montant.compareTo(bornes.get(0)) < 0;
        boolean auDela = bornes.size() > 1 && montant.compareTo(bornes.get(1)) >= 0;
        if (enDessous != etape.branche().equals(MOINS_QUE) || auDela) {
            throw faute(montant.fraction() + " ; la branche retenue est : " + etape.branche() + " "
                    + bornes.stream().map(Quantite::fraction).collect(Collectors.joining(" et ")));
        }
    }

    private boolean estUnTaux() {
        return etape.genre().equals(TAUX);
    }

    /** As it should be read: a unit is in the singular below 2, which the receipt does not say apart. */
    private String lisible(Optional<Quantite> valeur) {
        if (valeur.isEmpty()) {
            return "?";
        }
        Quantite q = valeur.get();
        if (estUnTaux()) {
            return Taux.rapport(q.numerateur(), q.denominateur()).texte(DECIMALES);
        }
        String nombre = q.texte(DECIMALES);
        if (etape.unite().isEmpty()) {
            return nombre;
        }
        BigInteger deux = q.denominateur().shiftLeft(1);
        boolean singulier = q.numerateur().abs().compareTo(deux) < 0;
        return singulier && etape.lisible().startsWith(nombre + " ") ? etape.lisible() : nombre + " " + etape.unite();
    }

    private static String texte(Optional<Quantite> q) {
        return q.map(Quantite::fraction).orElse("sans valeur");
    }

    private FauteDeRecu faute(String message) {
        return new FauteDeRecu(etape.id(), message);
    }
}
