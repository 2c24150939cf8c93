package fr.gestionflux.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How every result looks: only the package that computes it makes one, whole and at once; nobody else can. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        allParameters = true,
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false, builder = false))
public @interface StyleDeResultat {}
