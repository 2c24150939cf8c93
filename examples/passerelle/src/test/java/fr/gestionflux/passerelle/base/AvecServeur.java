package fr.gestionflux.passerelle.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the server, started for the first and stopped after the last. */
final class AvecServeur implements ParameterResolver {

    private static final ExtensionContext.Namespace ICI = ExtensionContext.Namespace.create(AvecServeur.class);

    @Override
    public boolean supportsParameter(ParameterContext parametre, ExtensionContext contexte) {
        return parametre.getParameter().getType() == Serveur.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parametre, ExtensionContext contexte) {
        return contexte.getRoot()
                .getStore(ICI)
                // the engine closes it with the store
                .getOrComputeIfAbsent(Serveur.class, x -> demarre(), Serveur.class);
    }

    private static Serveur demarre() {
        try {
            return new Serveur();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL does not start; run by root, it must be let leave its rights: « unshare -U true » must succeed",
                    e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }
}
