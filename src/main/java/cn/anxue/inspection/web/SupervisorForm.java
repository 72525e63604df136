package cn.anxue.inspection.web;

import cn.anxue.inspection.Appointment;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms about supervisors hold. */
public class SupervisorForm {
    private static final int NAME_MAX = 50;
    private static final int REASON_MAX = 200;
    private static final int CODES_MAX = 200;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String regionCode;

    @RestForm
    @Nullable
    String area;

    @RestForm
    @Nullable
    String codes;

    @RestForm
    @Nullable
    String on;

    @RestForm
    @Nullable
    String reason;

    public String name() {
        return plain(name);
    }

    public String regionCode() {
        return plain(regionCode);
    }

    public String area() {
        return plain(area);
    }

    public String codes() {
        return plain(codes);
    }

    public String on() {
        return plain(on);
    }

    public String reason() {
        return plain(reason);
    }

    Appointment appointment(InstitutionRegister register) {
        required(name(), "/name", NAME_MAX);
        required(regionCode(), "/regionCode", NAME_MAX);
        String known = area().isEmpty() ? null : required(area(), "/area", NAME_MAX);
        return new Appointment(name(), regionCode(), known, institutions(register));
    }

    /** Those whose codes stand one a line; an empty field names none. */
    List<InstitutionId> institutions(InstitutionRegister register) {
        List<String> written = Arrays.stream(codes().split("[\\s,，、]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        if (written.size() > CODES_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "/codes", Map.of("max", CODES_MAX));
        }
        return written.stream().map(code -> institution(register, code)).toList();
    }

    LocalDate day() {
        try {
            return LocalDate.parse(on());
        } catch (DateTimeParseException noDay) {
            throw new ProblemException(RequestProblem.REQUIRED, "/on", Map.of());
        }
    }

    String why() {
        return required(reason(), "/reason", REASON_MAX);
    }

    private static InstitutionId institution(InstitutionRegister register, String code) {
        String plain = Uscc.normalised(code);
        if (!Uscc.isWellFormed(plain) || !Uscc.hasCheckDigit(plain)) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/codes", Map.of("reason", plain));
        }
        return register.findByUscc(Uscc.of(plain))
                .map(InstitutionView::id)
                .orElseThrow(
                        () -> new ProblemException(RequestProblem.INVALID_VALUE, "/codes", Map.of("reason", plain)));
    }

    private static String required(String text, String pointer, int max) {
        if (text.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        if (text.length() > max) {
            throw new ProblemException(RequestProblem.TOO_LONG, pointer, Map.of("max", max));
        }
        return text;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
