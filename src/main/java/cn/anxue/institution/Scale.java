package cn.anxue.institution;

import jakarta.persistence.Embeddable;

/** How large an institution is (经营规模); the deposit's tier goes by it. */
@Embeddable
public record Scale(int students, int premisesSquareMetres, int teachingPoints) {}
