package cn.anxue.enforcement.penalty;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who investigated.
 *
 * @param certificate the number of the enforcement certificate shown (执法证号)
 */
@Embeddable
@Schema(name = "PenaltyInvestigator")
public record Officer(String name, String certificate) {}
