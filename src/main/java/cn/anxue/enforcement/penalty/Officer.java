package cn.anxue.enforcement.penalty;

import jakarta.persistence.Embeddable;

/**
 * Who investigated.
 *
 * @param certificate the number of the enforcement certificate shown (执法证号)
 */
@Embeddable
public record Officer(String name, String certificate) {}
