package fr.gestionflux.passerelle.porte;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file where some cells become others, and whose every other byte stays: encoding, quotes, ends of lines. */
final class RetoucheCsv {

    private static final char GUILLEMET = '"';

    private final String texte;
    private final char separateur;
    private final CellulesVisees visees;
    private final StringBuilder retouche;
    private int ici;
    private int ligne = 1;

    private RetoucheCsv(String texte, CellulesVisees visees) throws IOException {
        this.texte = texte;
        this.separateur = LectureCsv.separateur(new BufferedReader(new StringReader(texte)));
        this.visees = visees;
        this.retouche = new StringBuilder(texte.length());
    }

    static void ecris(Path source, CellulesVisees visees, Path ou) throws IOException {
        Encodage encodage = Encodage.de(source);
        byte[] octets = Files.readAllBytes(source);
        int marque = encodage.marque();
        String texte = new String(octets, marque, octets.length - marque, encodage.jeu());
        try (OutputStream sortie = Files.newOutputStream(ou)) {
            sortie.write(octets, 0, marque);
            sortie.write(new RetoucheCsv(texte, visees).retouche().getBytes(encodage.jeu()));
        }
    }

    private String retouche() {
        while (ici < texte.length()) {
            rangee();
        }
        return retouche.toString();
    }

    /** A row has the line where it begins. */
    private void rangee() {
        boolean visee = visees.contient(ligne);
        int rang = 0;
        champ(visee && rang == visees.rang());
        while (ici < texte.length() && texte.charAt(ici) == separateur) {
            retouche.append(separateur);
            ici++;
            rang++;
            champ(visee && rang == visees.rang());
        }
        finDeLigne();
    }

    private void champ(boolean vise) {
        int debut = ici;
        boolean cite = ici < texte.length() && texte.charAt(ici) == GUILLEMET;
        if (cite) {
            passeLaCitation();
        }
        while (ici < texte.length() && texte.charAt(ici) != separateur && !estUneFin(texte.charAt(ici))) {
            ici++;
        }
        if (vise) {
            retouche.append(cite ? GUILLEMET + visees.texte() + GUILLEMET : visees.texte());
        } else {
            retouche.append(texte, debut, ici);
        }
    }

    /** Up to the quote that closes, two of them being one that is written. */
    private void passeLaCitation() {
        ici++;
        while (ici < texte.length()) {
            char c = texte.charAt(ici);
            boolean double_ = ici + 1 < texte.length() && texte.charAt(ici + 1) == GUILLEMET;
            if (c == GUILLEMET && !double_) {
                ici++;
                return;
            }
            ligne += finit(ici) ? 1 : 0;
            ici += c == GUILLEMET ? 2 : 1;
        }
    }

    private void finDeLigne() {
        if (ici < texte.length()) {
            int apres = texte.startsWith("\r\n", ici) ? ici + 2 : ici + 1;
            retouche.append(texte, ici, apres);
            ici = apres;
            ligne++;
        }
    }

    private static boolean estUneFin(char c) {
        return c == '\n' || c == '\r';
    }

    /** A carriage return and a line feed end one line. */
    private boolean finit(int place) {
        return estUneFin(texte.charAt(place)) && !texte.startsWith("\r\n", place);
    }
}
