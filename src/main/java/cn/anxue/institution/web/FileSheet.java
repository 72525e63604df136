package cn.anxue.institution.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.StandingWords;
import cn.anxue.reporting.file.FileSection;
import cn.anxue.reporting.file.FileWords;
import cn.anxue.reporting.file.InstitutionFile;
import cn.anxue.web.PageFormats;
import java.util.List;

/**
 * The file as the page shows it to this reader.
 *
 * @param officer whether he may act on it
 */
public record FileSheet(
        InstitutionFile file, StandingWords standing, Text category, Text state, String phone, boolean officer) {
    private static final int SHOWN = 4;

    static FileSheet of(InstitutionFile file, Caller caller) {
        InstitutionView institution = file.institution();
        return new FileSheet(
                file,
                StandingWords.of(file.standing(), null),
                PageFormats.label(institution.category()),
                FileWords.of(institution.state().name()),
                caller.has(Role.AUDITOR) ? masked(institution.contactPhone()) : institution.contactPhone(),
                caller.has(Role.OFFICER));
    }

    /** All but what has its own place on the page. */
    public List<FileSection> others() {
        return file.sections().stream()
                .filter(section -> !section.id().equals("alerts"))
                .toList();
    }

    /** One or none: who may not see them has no such section. */
    public List<FileSection> alerts() {
        return file.sections().stream()
                .filter(section -> section.id().equals("alerts"))
                .toList();
    }

    public Text word(String code) {
        return FileWords.of(code);
    }

    private static String masked(String phone) {
        int shown = Math.min(SHOWN, phone.length());
        return "*".repeat(phone.length() - shown) + phone.substring(phone.length() - shown);
    }
}
