package dev.tidemark.patterns.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private static final String MAKER = "K=superclass=>{return function(){};},Top=K(0);";
    private static final String PARENT =
            "function P(){let a=this;F.call(a);a.Kf=null;a.Kg=Q;}"
                    + "function O(){F.call(this);this.Xa=0;}";
    private static final String CHILD = "let M=K(P);function C(){M.call(this);this.I3=null;}";

    @Test
    void fieldsAreNamedByTheirPlaceAfterThoseOfTheParents() {
        String program = MAKER + PARENT + CHILD + "let f=(b,Kf)=>b.Kf+b.Kg+b.I3+b.Xa+Kf;";

        assertThat(FieldNames.shared(program))
                .contains("a.$a=null;a.$b=Q;", "this.$c=null;", "this.$a=0;")
                .endsWith("let f=(b,Kf)=>b.$a+b.$b+b.$c+b.$a+Kf;");
    }

    @Test
    void textsNumbersAndTheBrowsersOwnNamesStay() {
        String end = "g(\"a.Kf\",'b\\'.Kf',...Kf,1.Kf,b.id,window.URL);";
        String program = MAKER + PARENT + "function N(){F.call(this);this.id=0;}" + end;

        assertThat(FieldNames.shared(program)).contains("this.id=0;").endsWith(end);
    }

    @Test
    void whatIsNotUnderstoodStays() {
        String stranger = MAKER + PARENT + "function C(){Unknown.call(this);this.I3=null;}";
        String twice = MAKER + PARENT + "function C(){P.call(this);this.Kf=null;}";
        String taken = MAKER + PARENT + "b.$a=1;";

        assertThat(FieldNames.shared(stranger)).isEqualTo(stranger);
        assertThat(FieldNames.shared(twice)).isEqualTo(twice);
        assertThat(FieldNames.shared(taken)).isEqualTo(taken);
        assertThat(FieldNames.shared(PARENT)).isEqualTo(PARENT);
    }
}
