package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.LongConsumer;

/**
 * Rows held in little room: those of a journal of a million events take some 80 MB, and a GB as lists of texts. They stand end
 * to end in a few long texts; each is made again when it is asked for. Immutable and thread-safe.
 */
final class RangeesTenues extends AbstractList<Rangee> implements RandomAccess {

    /** How many texts are remembered while rows go by: those of a home or of an event are mostly those of its neighbours. */
    private static final int CONNUS = 1024;

    private final List<PaquetDeRangees> paquets;
    private final int taille;

    private RangeesTenues(List<PaquetDeRangees> paquets, int taille) {
        this.paquets = List.copyOf(paquets);
        this.taille = taille;
    }

    /** The same rows; themselves when they are held so already. */
    static RangeesTenues de(List<Rangee> rangees) {
        if (rangees instanceof RangeesTenues tenues) {
            return tenues;
        }
        Tenue tenue = new Tenue(n -> {});
        rangees.forEach(tenue::ajoute);
        return tenue.rangees();
    }

    @Override
    public Rangee get(int i) {
        if (i < 0 || i >= taille) {
            throw new IndexOutOfBoundsException(i);
        }
        return rangee(i, new TextesConnus(1));
    }

    private Rangee rangee(int i, TextesConnus connus) {
        return paquets.get(i / PaquetDeRangees.TAILLE).rangee(i % PaquetDeRangees.TAILLE, connus);
    }

    @Override
    public int size() {
        return taille;
    }

    /** What one reading meets again is the same text, that whoever keeps it keeps once. */
    @Override
    public Iterator<Rangee> iterator() {
        TextesConnus connus = new TextesConnus(CONNUS);
        return new Iterator<>() {
            private int prochaine;

            @Override
            public boolean hasNext() {
                return prochaine < taille;
            }

            @Override
            public Rangee next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rangee(prochaine++, connus);
            }
        };
    }

    /** Rows that are taken one after the other. Not thread-safe. */
    static final class Tenue {

        private final LongConsumer lues;
        private final List<PaquetDeRangees> pleins = new ArrayList<>();
        private PaquetDeRangees.Remplissage dernier = new PaquetDeRangees.Remplissage();

        /** Whoever waits is told how many more were taken, now and then. */
        Tenue(LongConsumer lues) {
            this.lues = lues;
        }

        void ajoute(Rangee r) {
            if (dernier.taille() == PaquetDeRangees.TAILLE) {
                lues.accept(PaquetDeRangees.TAILLE);
                pleins.add(dernier.paquet());
                dernier = new PaquetDeRangees.Remplissage();
            }
            dernier.ajoute(r);
        }

        RangeesTenues rangees() {
            List<PaquetDeRangees> paquets = new ArrayList<>(pleins);
            paquets.add(dernier.paquet());
            return new RangeesTenues(paquets, pleins.size() * PaquetDeRangees.TAILLE + dernier.taille());
        }
    }
}
