package cn.anxue.reporting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which place and year assessments are looked at: the address of the page. */
public class AssessmentForm {
    @RestQuery
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery
    @Min(2000)
    @Max(2999)
    @Nullable
    Integer year;

    void stand(String ownRegion, int lastYear) {
        region = region == null || region.isEmpty() ? ownRegion : region;
        year = year == null ? Integer.valueOf(lastYear) : year;
    }

    public String region() {
        return Objects.requireNonNullElse(region, "");
    }

    public int year() {
        return year == null ? 0 : year;
    }
}
