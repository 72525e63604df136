package cn.anxue.tipoff.web;

import cn.anxue.inspection.SupervisorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.CheckedPhotos;
import cn.anxue.tipoff.Report;
import cn.anxue.tipoff.Reporter;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.web.SentFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A tip-off as a form has it, from whoever fills it in. */
public class TipOffForm {
    private static final int NAME_MAX = 50;
    private static final int CONTACT_MAX = 100;
    private static final int PLACE_MAX = 60;

    @RestForm("kind")
    @Nullable
    String kind;

    @RestForm("text")
    @Nullable
    String text;

    @RestForm("institution")
    @Nullable
    String institution;

    @RestForm("about")
    @Nullable
    String about;

    @RestForm("place")
    @Nullable
    String place;

    @RestForm("name")
    @Nullable
    String name;

    @RestForm("contact")
    @Nullable
    String contact;

    @RestForm("submission")
    @Nullable
    String submission;

    @RestForm("channel")
    @Nullable
    String channel;

    @RestForm("supervisor")
    @Nullable
    String supervisor;

    @RestForm("photos")
    @Schema(hidden = true)
    @Nullable
    List<FileUpload> photos;

    /** As a page shows it again, or for the first time. */
    static TipOffForm begun(@Nullable String institution, @Nullable String kind, @Nullable String about) {
        TipOffForm form = new TipOffForm();
        form.institution = institution;
        form.kind = kind;
        form.about = about;
        form.submission = UUID.randomUUID().toString();
        return form;
    }

    public String kind() {
        return plain(kind);
    }

    public String text() {
        return plain(text);
    }

    public String institution() {
        return plain(institution);
    }

    public String about() {
        return plain(about);
    }

    public String place() {
        return plain(place);
    }

    public String name() {
        return plain(name);
    }

    public String contact() {
        return plain(contact);
    }

    public String submission() {
        return plain(submission);
    }

    public String channel() {
        return plain(channel);
    }

    public String supervisor() {
        return plain(supervisor);
    }

    /** Two taps are enough: the page that led here has said everything. */
    public boolean isEnough() {
        return !institution().isEmpty()
                && Arrays.stream(TipOffKind.values())
                        .anyMatch(one -> one.speaksForItself() && one.name().equals(kind()));
    }

    Report report(Channel by, @Nullable InstitutionId known, @Nullable SupervisorId reportedBy) {
        checkLengths();
        String told = known == null ? about : null;
        return new Report(
                id(submission(), "/submission"), by, kindOf(), known, told, place, text, reporter(), reportedBy);
    }

    /** Reads the files and draws them anew; takes a moment. */
    CheckedPhotos checkedPhotos() {
        List<FileUpload> given = photos == null ? List.of() : photos;
        List<byte[]> files = given.stream()
                .filter(file -> file.size() > 0)
                .limit(Report.PHOTOS_MAX + 1L)
                .map(SentFile::bytes)
                .toList();
        return CheckedPhotos.of(files);
    }

    /** The channel an officer has chosen. */
    Channel takenDown() {
        return Arrays.stream(Channel.values())
                .filter(one -> one.isTakenDown() && one.name().equals(channel()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.REQUIRED, "/channel", Map.of()));
    }

    static @Nullable UUID id(String text, String pointer) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", "uuid"));
        }
    }

    private TipOffKind kindOf() {
        return Arrays.stream(TipOffKind.values())
                .filter(one -> one.name().equals(kind()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.REQUIRED, "/kind", Map.of()));
    }

    private @Nullable Reporter reporter() {
        return contact().isEmpty() ? null : new Reporter(name().isEmpty() ? null : name(), contact());
    }

    private void checkLengths() {
        Violations violations = new Violations();
        check(violations, "/text", text(), Report.TEXT_MAX);
        check(violations, "/about", about(), Report.ABOUT_MAX);
        check(violations, "/place", place(), PLACE_MAX);
        check(violations, "/name", name(), NAME_MAX);
        check(violations, "/contact", contact(), CONTACT_MAX);
        violations.throwIfAny();
    }

    private static void check(Violations violations, String pointer, String value, int max) {
        if (value.length() > max) {
            violations.add(pointer, RequestProblem.TOO_LONG, Map.of("max", max));
        }
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
