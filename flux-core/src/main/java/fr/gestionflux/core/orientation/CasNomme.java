package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case under its name, which is all that tells it from another one: two readings never share a name. */
final class CasNomme implements Cas {

    private final String libelle;
    private final Reference source;
    private final Function<Examen, Optional<Moment>> lecture;

    CasNomme(String libelle, Reference source, Function<Examen, Optional<Moment>> lecture) {
        this.libelle = libelle;
        this.source = source;
        this.lecture = lecture;
    }

    /** The first event of one phase. */
    static Cas survenu(String libelle, Reference source, Phase phase) {
        return new CasNomme(libelle, source, e -> e.orientation().premier(phase).map(Moment::de));
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Reference source() {
        return source;
    }

    @Override
    public Optional<Moment> dans(Examen e) {
        return lecture.apply(e);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof CasNomme autre && libelle.equals(autre.libelle) && source.equals(autre.source);
    }

    @Override
    public int hashCode() {
        return 31 * libelle.hashCode() + source.hashCode();
    }

    @Override
    public String toString() {
        return libelle + " (" + (source.article().isEmpty() ? source : source.article()) + ")";
    }
}
