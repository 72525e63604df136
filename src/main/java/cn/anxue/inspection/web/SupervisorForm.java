package cn.anxue.inspection.web;

import cn.anxue.inspection.Appointment;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Fields;
import java.time.LocalDate;
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
        return Fields.text(name);
    }

    public String regionCode() {
        return Fields.text(regionCode);
    }

    public String area() {
        return Fields.text(area);
    }

    public String codes() {
        return Fields.text(codes);
    }

    public String on() {
        return Fields.text(on);
    }

    public String reason() {
        return Fields.text(reason);
    }

    Appointment appointment(InstitutionRegister register) {
        return new Appointment(
                Fields.needed(name, "/name", NAME_MAX),
                Fields.needed(regionCode, "/regionCode", NAME_MAX),
                Fields.ifAny(area, "/area", NAME_MAX),
                institutions(register));
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
        return Fields.day(on, "/on");
    }

    String why() {
        return Fields.needed(reason, "/reason", REASON_MAX);
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
}
