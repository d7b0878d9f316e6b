package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.shape.Admission.Permit;
import dev.tidemark.server.shape.ShapeConfig.AdmissionLimits;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission(new AdmissionLimits(1, 1));

    @Test
    void aFullPoolRefuses() {
        Permit permit = enter(admission.initial());

        assertThat(admission.initial().enter()).isNull();
        permit.release();
        assertThat(admission.initial().enter()).isNotNull();
    }

    @Test
    void aMovedPermitFreesItsFirstPlace() {
        Permit permit = enter(admission.initial());

        permit.move(admission.existing());

        assertThat(admission.initial().taken()).isZero();
        assertThat(admission.existing().taken()).isEqualTo(1);
        permit.release();
        assertThat(admission.existing().taken()).isZero();
    }

    @Test
    void aPermitStaysWhereItIsIfTheOtherPoolIsFull() {
        enter(admission.existing());
        Permit permit = enter(admission.initial());

        permit.move(admission.existing());

        assertThat(admission.initial().taken()).isEqualTo(1);
    }

    @Test
    void aSecondReleaseDoesNothing() {
        Permit permit = enter(admission.initial());

        permit.release();
        permit.release();
        permit.move(admission.existing());

        assertThat(admission.initial().taken()).isZero();
        assertThat(admission.existing().taken()).isZero();
    }

    private static Permit enter(Admission.Pool pool) {
        return Objects.requireNonNull(pool.enter());
    }
}
