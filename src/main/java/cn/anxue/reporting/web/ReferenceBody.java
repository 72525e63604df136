package cn.anxue.reporting.web;

import cn.anxue.reporting.Figure;
import cn.anxue.reporting.Reference;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A total of a place above, entered from a document.
 *
 * @param value a count, or for money the amount in fen
 */
@Schema(name = "ReportReference")
public record ReferenceBody(
        @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "130800")
        String regionCode,

        @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "130000")
        String ofRegionCode,

        @NotNull Figure figure,
        @NotNull LocalDate asOf,
        @Min(1) @Max(1_000_000_000_000_000L) long value,

        @NotBlank @Size(max = 300) @Schema(examples = "承教提字（2023）第2号")
        String source) {
    static ReferenceBody from(Reference reference) {
        return new ReferenceBody(
                reference.regionCode(),
                reference.ofRegionCode(),
                reference.figure(),
                reference.asOf(),
                reference.value(),
                reference.source());
    }

    Reference reference() {
        return new Reference(regionCode, ofRegionCode, figure, asOf, value, source.strip());
    }
}
