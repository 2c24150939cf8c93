package fr.gestionflux.core.preuve;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.Supplier;

/** One anomaly that is put into words when it is read. */
final class Differee extends AbstractList<Anomalie> {

    private final Supplier<Anomalie> anomalie;

    Differee(Supplier<Anomalie> anomalie) {
        this.anomalie = anomalie;
    }

    @Override
    public Anomalie get(int rang) {
        Objects.checkIndex(rang, 1);
        return anomalie.get();
    }

    @Override
    public int size() {
        return 1;
    }
}
