package fr.gestionflux.core;

import fr.gestionflux.core.preuve.AttributManquant;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How every built value looks: the generated class stays hidden behind a public one with its own builder. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        builderVisibilityString = "PACKAGE",
        overshadowImplementation = true,
        strictBuilder = true,
        throwForInvalidImmutableState = AttributManquant.class,
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
public @interface FluxStyle {}
