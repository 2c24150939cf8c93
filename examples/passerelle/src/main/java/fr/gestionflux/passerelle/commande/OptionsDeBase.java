package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command reaches a base. What is received is never repeated: the address may hold a password. */
final class OptionsDeBase {

    private static final String ADRESSE =
            "--jdbc : attendu une adresse comme jdbc:postgresql://hote:5432/base?user=flux";

    @Option(
            names = "--jdbc",
            paramLabel = "<adresse>",
            description = "une base PostgreSQL, comme jdbc:postgresql://hote:5432/base?user=flux")
    private Optional<String> adresse = Optional.empty();

    @Option(
            names = "--jdbc-mot-de-passe-depuis",
            paramLabel = "<fichier>",
            description = "le fichier dont la première ligne est le mot de passe (par défaut : PGPASSWORD)")
    private Optional<Path> motDePasse = Optional.empty();

    boolean estDonnee() {
        return adresse.isPresent();
    }

    Acces acces() throws FauteDOption, IOException {
        String url = adresse.orElseThrow(() -> new FauteDOption("il manque --jdbc"));
        return Acces.de(url, motDePasse()).orElseThrow(() -> new FauteDOption(ADRESSE));
    }

    private Optional<String> motDePasse() throws IOException {
        if (motDePasse.isEmpty()) {
            return Optional.ofNullable(System.getenv("PGPASSWORD"));
        }
        Path fichier = motDePasse.get();
        if (!Files.isReadable(fichier)) {
            throw new LivraisonIllisible("« " + fichier
                    + " » ne peut pas être lu ; attendu un fichier dont la première ligne est le mot de passe");
        }
        try (var lignes = Files.lines(fichier, StandardCharsets.UTF_8)) {
            return lignes.findFirst();
        }
    }
}
