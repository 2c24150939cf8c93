package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.Demande;
import fr.gestionflux.passerelle.base.DossierEnBase;
import fr.gestionflux.passerelle.base.Passage;
import fr.gestionflux.passerelle.base.Passages;
import fr.gestionflux.passerelle.base.PorteSql;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A file of a base, as a question reads it, and the record of the question. */
final class DossierDeBase {

    @Mixin
    private OptionsDeBase base = new OptionsDeBase();

    @Option(
            names = "--dossier",
            paramLabel = "<identifiant>",
            description = "avec --jdbc : le dossier de la base, au lieu d'un fichier")
    private Optional<String> dossier = Optional.empty();

    @Option(names = "--enregistrer", description = "avec --jdbc : garde la question et ses réponses dans la base")
    private boolean enregistrer;

    @Option(names = "--pour", paramLabel = "<qui>", description = "avec --enregistrer : qui demande")
    private Optional<String> pour = Optional.empty();

    boolean estDonne() {
        return base.estDonnee();
    }

    /** What does not go together is said before anything is read. */
    void exige(boolean fichier) throws FauteDOption {
        if (fichier == base.estDonnee()) {
            throw new FauteDOption(
                    fichier
                            ? "reçu un fichier et --jdbc ; attendu l'un des deux (« flux base importer » met un fichier dans une base)"
                            : "il manque <dossier>, ou --jdbc et --dossier");
        }
        if (base.estDonnee() != dossier.isPresent()) {
            throw new FauteDOption(
                    base.estDonnee() ? "il manque --dossier, que --jdbc attend" : "--dossier ne va qu'avec --jdbc");
        }
        if (enregistrer && !base.estDonnee()) {
            throw new FauteDOption("--enregistrer ne va qu'avec --jdbc");
        }
        if (enregistrer != pour.filter(p -> !p.isBlank()).isPresent()) {
            throw new FauteDOption(
                    enregistrer
                            ? "il manque --pour, que --enregistrer attend : qui demande"
                            : "--pour ne va qu'avec --enregistrer");
        }
    }

    DossierEnBase lis() throws FauteDOption, IOException {
        return new PorteSql(acces(), dossier.orElse(""), InstantSource.system(), "").courante();
    }

    private Acces acces() throws FauteDOption, IOException {
        return base.acces();
    }

    void garde(
            DossierEnBase lu,
            String question,
            List<String> options,
            Reponse reponse,
            InstantSource horloge,
            PrintWriter dit)
            throws FauteDOption, IOException {
        if (!enregistrer) {
            return;
        }
        Passage p = new Passages(acces())
                .enregistre(lu, new Demande(pour.orElse(""), horloge.instant(), question, options), reponse);
        dit.println("flux : passage " + p.id() + " enregistré, " + p.version()
                + (p.reponsesDe().isPresent()
                        ? " ; mêmes entrées et même réponse que le passage " + p.calcule() + ", qui la garde"
                        : ""));
    }
}
