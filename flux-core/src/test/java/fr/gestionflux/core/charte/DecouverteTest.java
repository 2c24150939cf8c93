package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.ModuleDEssai.EN_PANNE;
import static fr.gestionflux.core.charte.ModuleDEssai.FOURNISSEUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.gestionflux.core.preuve.Codes;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Enumeration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real class loaders over a rules module compiled here; the build has core itself once on each path. */
@Tag("chargement")
class DecouverteTest {

    private static final LocalDate JOUR = LocalDate.of(2024, 1, 1);

    @TempDir
    Path dossier;

    private static URLClassLoader chargeur(Path lieu) throws IOException {
        return new URLClassLoader(new URL[] {lieu.toUri().toURL()}, Chartes.class.getClassLoader());
    }

    private static void trouve(Chartes chartes) {
        Charte charte = chartes.pour("essai", JOUR).get();
        assertThat(charte.texte()).hasToString("charte du module d'essai");
    }

    private static void signale(Chartes chartes, String classe, String cause) {
        assertThat(chartes.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.FOURNISSEUR_EN_ECHEC);
            assertThat(a.message()).contains(classe).contains(cause);
        });
    }

    @Test
    void aDirectoryOfTheClassPathIsFoundThroughMetaInfServices() throws IOException {
        try (URLClassLoader chargeur = chargeur(ModuleDEssai.enClasses(dossier, FOURNISSEUR))) {
            Chartes chartes = Chartes.decouvertes(chargeur);

            trouve(chartes);
            assertThat(chartes.anomalies()).isEmpty();
        }
    }

    @Test
    void aJarOfTheClassPathIsFoundThroughMetaInfServices() throws IOException {
        try (URLClassLoader chargeur = chargeur(ModuleDEssai.enJar(dossier, FOURNISSEUR))) {
            trouve(Chartes.decouvertes(chargeur));
        }
    }

    @Test
    void coreAloneFindsTheLawAndNoCharter() {
        Chartes chartes = Chartes.decouvertes();

        assertThat(chartes.toutes()).extracting(Charte::id).containsExactly("droit-commun");
        assertThat(chartes.anomalies()).isEmpty();
        assertThat(chartes.pour("essai", JOUR).getLeft())
                .satisfies(a -> assertThat(a.code()).isEqualTo(Codes.CHARTE_INCONNUE))
                .satisfies(a -> assertThat(a.message()).contains("« droit-commun » calcule ce que dit la loi seule"));
    }

    @Test
    void aProviderWhoseConstructorThrowsIsReportedWithItsCause() throws IOException {
        try (URLClassLoader chargeur = chargeur(ModuleDEssai.enClasses(dossier, EN_PANNE, FOURNISSEUR))) {
            Chartes chartes = Chartes.decouvertes(chargeur);

            trouve(chartes);
            signale(chartes, EN_PANNE, "java.lang.IllegalStateException: fichier des taux introuvable");
        }
    }

    @Test
    void aProviderThatDoesNotExistIsReportedByName() throws IOException {
        try (URLClassLoader chargeur =
                chargeur(ModuleDEssai.enClasses(dossier, "fr.gestionflux.essai.Absent", FOURNISSEUR))) {
            Chartes chartes = Chartes.decouvertes(chargeur);

            trouve(chartes);
            signale(chartes, "fr.gestionflux.essai.Absent", "not found");
        }
    }

    @Test
    void aProviderBuiltForALaterJavaIsReportedAndDoesNotHideTheOthers() throws IOException {
        Path classes = ModuleDEssai.enClasses(dossier, EN_PANNE, FOURNISSEUR);
        Path fichier = classes.resolve(EN_PANNE.replace('.', '/') + ".class");
        byte[] octets = Files.readAllBytes(fichier);
        octets[6] = 1; // major version 256 and more
        Files.write(fichier, octets);

        try (URLClassLoader chargeur = chargeur(classes)) {
            Chartes chartes = Chartes.decouvertes(chargeur);

            trouve(chartes);
            signale(chartes, "FournisseurEnPanne", "UnsupportedClassVersionError");
        }
    }

    @Test
    void aLoaderThatCannotBeReadIsReportedOnce() {
        ClassLoader illisible = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String nom) throws IOException {
                throw new IOException("disque démonté");
            }
        };

        Chartes chartes = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Chartes.decouvertes(illisible));

        signale(chartes, FournisseurDeCharte.class.getName(), "java.io.IOException: disque démonté");
    }
}
