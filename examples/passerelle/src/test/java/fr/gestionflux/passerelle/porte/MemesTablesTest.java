package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.kit.Domaine;
import fr.gestionflux.passerelle.guichet.DossierLu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The same tables, whatever carries them. */
@Domain(Domaine.class)
@Domain(DomainContext.Global.class)
class MemesTablesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final List<String> PORTES = List.of("csv", "d.json", "d.xlsx");

    /** Homes have most columns, dates, years and free texts. */
    @Property(tries = 25, seed = "24")
    void homesMadeUpComeBackThroughEveryDoor(@ForAll List<Logement> logements) throws IOException {
        Donnees avant = Donnees.builder()
                .dossier(DossierAnnuel.builder()
                        .bailleur(new Bailleur("OPAC"))
                        .annee(2024)
                        .releve(Releve.builder().build())
                        .build())
                .addAllLogements(logements)
                .build();

        assertThat(relus(ecrites(avant)))
                .allSatisfy(
                        l -> assertThat(l.donnees().orElseThrow().logements()).isEqualTo(logements));
    }

    /** Any text in any cell. */
    @Property(tries = 100, seed = "24")
    void anyTextPassesThroughAWorkbook(@ForAll String texte) {
        assertThat(Echappement.lu(Echappement.ecrit(texte))).isEqualTo(texte);
        String imbrique = "_x005F" + texte + "_x0041_";
        assertThat(Echappement.lu(Echappement.ecrit(imbrique))).isEqualTo(imbrique);
    }

    private static List<TableEcrite> ecrites(Donnees d) {
        return d.ecris(Vocabulaire.de(CHARTES)).get();
    }

    private static List<DossierLu> relus(List<TableEcrite> tables) throws IOException {
        Path ici = Files.createTempDirectory("portes");
        try {
            List<DossierLu> lus = new ArrayList<>();
            for (String nom : PORTES) {
                Portes.sortie(ici.resolve(nom)).ecris(tables);
                lus.add(DossierLu.de(Portes.entree(ici.resolve(nom)).lis(), CHARTES));
            }
            return lus;
        } finally {
            try (var contenu = Files.walk(ici)) {
                contenu.sorted(java.util.Comparator.reverseOrder())
                        .forEach(p -> p.toFile().delete());
            }
        }
    }
}
