"use strict";
(function(module) {
    if (typeof define === 'function' && define.amd) {
        define(['exports'], function(exports)  {
            module(exports);
        });
    } else if (typeof exports === 'object' && exports !== null && typeof exports.nodeName !== 'string') {
        module(exports);
    } else {
        module(typeof self !== 'undefined' ? self : this);
}
}(function($rt_exports) {
let $rt_seed = 2463534242,
$rt_nextId = () => {
    let x = $rt_seed;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    $rt_seed = x;
    return x;
},
$rt_wrapFunction0 = f => function() {
    return f(this);
},
$rt_wrapFunction1 = f => function(p1) {
    return f(this, p1);
},
$rt_wrapFunction2 = f => function(p1, p2) {
    return f(this, p1, p2);
},
$rt_wrapFunction3 = f => function(p1, p2, p3) {
    return f(this, p1, p2, p3);
},
$rt_wrapFunction4 = f => function(p1, p2, p3, p4) {
    return f(this, p1, p2, p3, p4);
},
$rt_mainStarter = f => (args, callback) => {
    if (!args) {
        args = [];
    }
    let javaArgs = $rt_createArray($rt_objcls(), args.length);
    for (let i = 0;i < args.length;++i) {
        javaArgs.data[i] = $rt_str(args[i]);
    }
    $rt_startThread(() => {
        f.call(null, javaArgs);
    }, callback);
},
$rt_eraseClinit = target => target.$clinit = () => {
},
$dbg_class = obj => {
    let cls = obj.constructor;
    let arrayDegree = 0;
    while (cls[$rt_meta] && cls[$rt_meta].item) {
        ++arrayDegree;
        cls = cls[$rt_meta].item;
    }
    let clsName = "";
    if (cls[$rt_meta].primitiveKind !== 0) {
        clsName = cls[$rt_meta].name;
    } else {
        clsName = cls[$rt_meta] ? cls[$rt_meta].name || "a/" + cls.name : "@" + cls.name;
    }
    while (arrayDegree-- > 0) {
        clsName += "[]";
    }
    return clsName;
},
$rt_classWithoutFields = superclass => {
    if (superclass === 0) {
        return function() {
        };
    }
    if (superclass === void 0) {
        superclass = $rt_objcls();
    }
    return function() {
        superclass.call(this);
    };
},
$rt_meta = Symbol("teavm_meta"),
$rt_cls = cls => {
    if (cls[$rt_meta].classObject === null) {
        cls[$rt_meta].classObject = jl_Class_createClass(cls);
    }
    return cls[$rt_meta].classObject;
},
$rt_objcls = () => jl_Object,
$rt_newClassMetadata = source => {
    return Object.assign({ name: null, binaryName: null, parent: null, superinterfaces: [], modifiers: 0, primitiveKind: 0, itemType: null, arrayType: null, enclosingClass: null, declaringClass: null, simpleName: null, clinit: () => {
    }, constructor: null, enumConstants: () => null, resolvedEnumConstants: null, reflection: null, classObject: null, assignableCache: null, valueToObject: o => o, objectToValue: o => o }, source || {  });
},
$rt_createPrimitiveCls = (name, binaryName, kind, config) => {
    let cls = () => {
    };
    let meta = $rt_newClassMetadata({ name: name, binaryName: binaryName, modifiers: 1 | 1 << 4, primitiveKind: kind });
    cls[$rt_meta] = meta;
    if (typeof config === 'function') {
        config(meta);
    }
    return cls;
},
$rt_booleancls = $rt_createPrimitiveCls("boolean", "Z", 1, meta => {
}),
$rt_bytecls = $rt_createPrimitiveCls("byte", "B", 2, meta => {
}),
$rt_charcls = $rt_createPrimitiveCls("char", "C", 4, meta => {
}),
$rt_intcls = $rt_createPrimitiveCls("int", "I", 5, meta => {
    {
        meta.valueToObject = o => jl_Integer_valueOf(o);
    }
}),
$rt_longcls = $rt_createPrimitiveCls("long", "J", 6, meta => {
    {
        meta.valueToObject = o => jl_Long_valueOf(o);
    }
    {
        meta.objectToValue = o => jl_Long_longValue(o);
    }
}),
$rt_floatcls = $rt_createPrimitiveCls("float", "F", 7, meta => {
    {
        meta.valueToObject = o => jl_Float_valueOf(o);
    }
}),
$rt_voidcls = $rt_createPrimitiveCls("void", "V", 9, meta => {
    meta.valueToObject = () => null;
}),
$rt_numberConversionBuffer = new ArrayBuffer(16),
$rt_numberConversionFloatArray = new Float32Array($rt_numberConversionBuffer),
$rt_numberConversionIntArray = new Int32Array($rt_numberConversionBuffer),
$rt_floatToRawIntBits = n => {
    $rt_numberConversionFloatArray[0] = n;
    return $rt_numberConversionIntArray[0];
},
$rt_compare = (a, b) => a === b ? 0 : a < b ?  -1 : 1,
$rt_compare_less = (a, b) => a === b ? 0 : a > b ? 1 :  -1,
$rt_imul = Math.imul || function(a, b) {
    let ah = a >>> 16 & 0xFFFF;
    let al = a & 0xFFFF;
    let bh = b >>> 16 & 0xFFFF;
    let bl = b & 0xFFFF;
    return al * bl + (ah * bl + al * bh << 16 >>> 0) | 0;
},
$rt_udiv = (a, b) => (a >>> 0) / (b >>> 0) >>> 0,
$rt_umod = (a, b) => (a >>> 0) % (b >>> 0) >>> 0,
$rt_ucmp = (a, b) => {
    a >>>= 0;
    b >>>= 0;
    return a < b ?  -1 : a > b ? 1 : 0;
},
Long_ZERO = BigInt(0),
Long_create = (lo, hi) => BigInt.asIntN(64, BigInt.asUintN(64, BigInt(lo)) | BigInt.asUintN(64, BigInt(hi) << BigInt(32))),
Long_fromInt = val => BigInt.asIntN(64, BigInt(val | 0)),
Long_fromNumber = val => BigInt.asIntN(64, BigInt(val >= 0 ? Math.floor(val) : Math.ceil(val))),
Long_toNumber = val => Number(val),
Long_hi = val => Number(BigInt.asIntN(64, val >> BigInt(32))) | 0,
Long_lo = val => Number(BigInt.asIntN(32, val)) | 0,
Long_eq = (a, b) => a === b,
Long_ne = (a, b) => a !== b,
Long_gt = (a, b) => a > b,
Long_ge = (a, b) => a >= b,
Long_lt = (a, b) => a < b,
Long_le = (a, b) => a <= b,
Long_add = (a, b) => BigInt.asIntN(64, a + b),
Long_neg = a => BigInt.asIntN(64,  -a),
Long_sub = (a, b) => BigInt.asIntN(64, a - b),
Long_compare = (a, b) => a < b ?  -1 : a > b ? 1 : 0;
let Long_ucompare = (a, b) => {
    a = BigInt.asUintN(64, a);
    b = BigInt.asUintN(64, b);
    return a < b ?  -1 : a > b ? 1 : 0;
},
Long_mul = (a, b) => BigInt.asIntN(64, a * b),
Long_div = (a, b) => BigInt.asIntN(64, a / b),
Long_udiv = (a, b) => BigInt.asIntN(64, BigInt.asUintN(64, a) / BigInt.asUintN(64, b)),
Long_rem = (a, b) => BigInt.asIntN(64, a % b),
Long_urem = (a, b) => BigInt.asIntN(64, BigInt.asUintN(64, a) % BigInt.asUintN(64, b)),
Long_and = (a, b) => BigInt.asIntN(64, a & b),
Long_or = (a, b) => BigInt.asIntN(64, a | b),
Long_xor = (a, b) => BigInt.asIntN(64, a ^ b),
Long_shl = (a, b) => BigInt.asIntN(64, a << BigInt(b & 63)),
Long_shru = (a, b) => BigInt.asIntN(64, BigInt.asUintN(64, a) >> BigInt(b & 63)),
$rt_createArray = (cls, sz) => {
    let data = new Array(sz);
    data.fill(null);
    return new ($rt_arraycls(cls))(data);
},
$rt_wrapArray = (cls, data) => new ($rt_arraycls(cls))(data),
$rt_createLongArrayFromData = data => {
    let buffer = new BigInt64Array(data.length);
    buffer.set(data);
    return new $rt_longArrayCls(buffer);
},
$rt_createCharArray = sz => new $rt_charArrayCls(new Uint16Array(sz)),
$rt_createByteArray = sz => new $rt_byteArrayCls(new Int8Array(sz)),
$rt_createIntArray = sz => new $rt_intArrayCls(new Int32Array(sz)),
$rt_createIntArrayFromData = data => {
    let buffer = new Int32Array(data.length);
    buffer.set(data);
    return new $rt_intArrayCls(buffer);
},
$rt_arraycls = cls => {
    let result = cls[$rt_meta].arrayType;
    if (result === null) {
        function JavaArray(data) {
            ($rt_objcls()).call(this);
            this.data = data;
        }
        JavaArray.prototype = Object.create(($rt_objcls()).prototype);
        JavaArray.prototype.type = cls;
        JavaArray.prototype.constructor = JavaArray;
        JavaArray.prototype.toString = function() {
            let str = "[";
            for (let i = 0;i < this.data.length;++i) {
                if (i > 0) {
                    str += ", ";
                }
                str += this.data[i].toString();
            }
            str += "]";
            return str;
        };
        JavaArray.prototype.$clone0 = function() {
            let dataCopy;
            if ('slice' in this.data) {
                dataCopy = this.data.slice();
            } else {
                dataCopy = new this.data.constructor(this.data.length);
                for (let i = 0;i < dataCopy.length;++i) {
                    dataCopy[i] = this.data[i];
                }
            }
            return new ($rt_arraycls(this.type))(dataCopy);
        };
        let name = "[" + cls[$rt_meta].binaryName;
        JavaArray[$rt_meta] = $rt_newClassMetadata({ name: name, binaryName: name, parent: $rt_objcls(), itemType: cls });
        result = JavaArray;
        cls[$rt_meta].arrayType = JavaArray;
    }
    return result;
};
function $rt_arrayLength(array) {
    return array.data.length;
}
let $rt_stringPool_instance,
$rt_stringPool = strings => {
    $rt_stringClassInit();
    $rt_stringPool_instance = new Array(strings.length);
    for (let i = 0;i < strings.length;++i) {
        $rt_stringPool_instance[i] = $rt_intern($rt_str(strings[i]));
    }
},
$rt_s = index => $rt_stringPool_instance[index],
$rt_charArrayToString = (array, offset, count) => {
    let result = "";
    let limit = offset + count;
    if (count <= 16) {
        for (let i = offset;i < limit;i = i + 1 | 0) {
            result += String.fromCharCode(array[i]);
        }
    } else {
        for (let i = offset;i < limit;i = i + 1024 | 0) {
            let next = Math.min(limit, i + 1024 | 0);
            result += String.fromCharCode.apply(null, array.subarray(i, next));
        }
    }
    return result;
},
$rt_fullArrayToString = array => $rt_charArrayToString(array, 0, array.length),
$rt_stringToCharArray = (string, begin, dst, dstBegin, count) => {
    for (let i = 0;i < count;i = i + 1 | 0) {
        dst[dstBegin + i] = string.charCodeAt(begin + i);
    }
},
$rt_fastStringToCharArray = string => {
    let array = new Uint16Array(string.length);
    for (let i = 0;i < array.length;++i) {
        array[i] = string.charCodeAt(i);
    }
    return new $rt_charArrayCls(array);
},
$rt_str = str => str === null ? null : jl_String__init_0(str),
$rt_ustr = str => str === null ? null : str.$nativeString,
$rt_stringClassInit = () => jl_String_$callClinit(),
$rt_intern;
{
    $rt_intern = str => str;
}
let $rt_isInstance = (obj, cls) => obj instanceof $rt_objcls() && !!obj.constructor[$rt_meta] && $rt_isAssignable(obj.constructor, cls),
$rt_isAssignable = (from, to) => {
    if (to === $rt_objcls()) {
        return from[$rt_meta].primitiveKind === 0;
    }
    if (from === to) {
        return true;
    }
    let map = from[$rt_meta].assignableCache;
    if (map === null) {
        map = new Map();
        from[$rt_meta].assignableCache = map;
    }
    let cachedResult = map.get(to);
    if (typeof cachedResult !== 'undefined') {
        return cachedResult;
    }
    if (to[$rt_meta].itemType !== null) {
        let result = from[$rt_meta].itemType !== null && $rt_isAssignable(from[$rt_meta].itemType, to[$rt_meta].itemType);
        map.set(to, result);
        return result;
    }
    let parent = from[$rt_meta].parent;
    if (parent !== null && parent !== from) {
        if ($rt_isAssignable(parent, to)) {
            map.set(to, true);
            return true;
        }
    }
    let superinterfaces = from[$rt_meta].superinterfaces;
    for (let i = 0;i < superinterfaces.length;i = i + 1 | 0) {
        if ($rt_isAssignable(superinterfaces[i], to)) {
            map.set(to, true);
            return true;
        }
    }
    map.set(to, false);
    return false;
},
$rt_castToInterface = (obj, cls) => {
    if (obj !== null && !$rt_isInstance(obj, cls)) {
        $rt_throwCCE();
    }
    return obj;
},
$rt_castToClass = (obj, cls) => {
    if (obj !== null && !(obj instanceof cls)) {
        $rt_throwCCE();
    }
    return obj;
},
$rt_throw = ex => {
    throw $rt_exception(ex);
},
$rt_javaExceptionProp = Symbol("javaException"),
$rt_exception = ex => {
    if (!ex.$jsException) {
        $rt_fillNativeException(ex);
    }
    return ex.$jsException;
},
$rt_fillNativeException = ex => {
    let javaCause = $rt_throwableCause(ex);
    let jsCause = javaCause !== null ? javaCause.$jsException : void 0;
    let cause = typeof jsCause === "object" ? { cause: jsCause } : void 0;
    let err = new JavaError("Java exception thrown", cause);
    if (typeof Error.captureStackTrace === "function") {
        Error.captureStackTrace(err);
    }
    err[$rt_javaExceptionProp] = ex;
    ex.$jsException = err;
    $rt_fillStack(err, ex);
},
$rt_fillStack = (err, ex) => {
    if (typeof $rt_decodeStack === "function" && err.stack) {
        let stack = $rt_decodeStack(err.stack);
        let javaStack = $rt_createArray($rt_stecls(), stack.length);
        let elem;
        let noStack = false;
        for (let i = 0;i < stack.length;++i) {
            let element = stack[i];
            elem = $rt_createStackElement($rt_str(element.className), $rt_str(element.methodName), $rt_str(element.fileName), element.lineNumber);
            if (elem == null) {
                noStack = true;
                break;
            }
            javaStack.data[i] = elem;
        }
        if (!noStack) {
            $rt_setStack(ex, javaStack);
        }
    }
},
JavaError;
if (typeof Reflect === 'object') {
    let defaultMessage = Symbol("defaultMessage");
    JavaError = function JavaError(message, cause) {
        let self = Reflect.construct(Error, [void 0, cause], JavaError);
        Object.setPrototypeOf(self, JavaError.prototype);
        self[defaultMessage] = message;
        return self;
    }
    ;
    JavaError.prototype = Object.create(Error.prototype, { constructor: { configurable: true, writable: true, value: JavaError }, message: { get() {
        try {
            let javaException = this[$rt_javaExceptionProp];
            if (typeof javaException === 'object') {
                let javaMessage = $rt_throwableMessage(javaException);
                if (typeof javaMessage === "object") {
                    return javaMessage !== null ? javaMessage.toString() : null;
                }
            }
            return this[defaultMessage];
        } catch (e){
            return "Exception occurred trying to extract Java exception message: " + e;
        }
    } } });
} else {
    JavaError = Error;
}
let $rt_javaException = e => e instanceof Error && typeof e[$rt_javaExceptionProp] === 'object' ? e[$rt_javaExceptionProp] : null,
$rt_wrapException = err => {
    let ex = err[$rt_javaExceptionProp];
    if (!ex) {
        ex = $rt_createException($rt_str("(JavaScript) " + err.toString()));
        err[$rt_javaExceptionProp] = ex;
        ex.$jsException = err;
        $rt_fillStack(err, ex);
    }
    return ex;
},
$rt_createException = message => jl_RuntimeException__init_3(message),
$rt_throwableMessage = t => jl_Throwable_getMessage(t),
$rt_throwableCause = t => jl_Throwable_getCause(t),
$rt_stecls = () => jl_StackTraceElement,
$rt_throwAIOOBE = () => $rt_throw(jl_ArrayIndexOutOfBoundsException__init_0()),
$rt_throwCCE = () => $rt_throw(jl_ClassCastException__init_0()),
$rt_createStackElement = (className, methodName, fileName, lineNumber) => {
    {
        return jl_StackTraceElement__init_0(className, methodName, fileName, lineNumber);
    }
},
$rt_setStack = (e, stack) => {
    {
        jl_Throwable_setStackTrace(e, stack);
    }
},
$rt_checkBounds = (index, array) => {
    if (index < 0 || index >= array.length) {
        $rt_throwAIOOBE();
    }
    return index;
},
$rt_checkUpperBound = (index, array) => {
    if (index >= array.length) {
        $rt_throwAIOOBE();
    }
    return index;
},
$rt_checkLowerBound = index => {
    if (index < 0) {
        $rt_throwAIOOBE();
    }
    return index;
},
$rt_nullCheck = val => {
    if (val === null) {
        $rt_throw(jl_NullPointerException__init_());
    }
    return val;
},
$rt_packageData = null,
$rt_packages = data => {
    let i = 0;
    let packages = new Array(data.length);
    for (let j = 0;j < data.length;++j) {
        let prefixIndex = data[i++];
        let prefix = prefixIndex >= 0 ? packages[prefixIndex] : "";
        packages[j] = prefix + data[i++] + ".";
    }
    $rt_packageData = packages;
},
$rt_allClasses = [],
$rt_metadata = data => {
    let packages = $rt_packageData;
    let i = 0;
    while (i < data.length) {
        let cls = data[i++];
        $rt_allClasses.push(cls);
        let m = $rt_newClassMetadata();
        cls[$rt_meta] = m;
        let className = data[i++];
        m.name = className !== 0 ? className : null;
        if (m.name !== null) {
            let packageIndex = data[i++];
            if (packageIndex >= 0) {
                m.name = packages[packageIndex] + m.name;
            }
        }
        m.binaryName = "L" + m.name + ";";
        let superclass = data[i++];
        m.parent = superclass !== 0 ? superclass : null;
        m.superinterfaces = data[i++];
        if (m.parent) {
            cls.prototype = Object.create(m.parent.prototype);
        } else {
            cls.prototype = {  };
        }
        cls.prototype.constructor = cls;
        m.modifiers = data[i++];
        m.primitiveKind = 0;
        if ((m.modifiers & 1 << 9) !== 0) {
            m.parent = null;
        }
        let innerClassInfo = data[i++];
        if (innerClassInfo !== 0) {
            let enclosingClass = innerClassInfo[0];
            m.enclosingClass = enclosingClass !== 0 ? enclosingClass : null;
            let declaringClass = innerClassInfo[1];
            m.declaringClass = declaringClass !== 0 ? declaringClass : null;
            let simpleName = innerClassInfo[2];
            m.simpleName = simpleName !== 0 ? simpleName : null;
        }
        let clinit = data[i++];
        m.clinit = clinit !== 0 ? () => {
            m.clinit = () => {
            };
            clinit();
        } : () => {
        };
        let virtualMethods = data[i++];
        if (virtualMethods !== 0) {
            for (let j = 0;j < virtualMethods.length;j += 2) {
                let name = virtualMethods[j];
                let func = virtualMethods[j + 1];
                if (typeof name === 'string') {
                    name = [name];
                }
                for (let k = 0;k < name.length;++k) {
                    cls.prototype[name[k]] = func;
                }
            }
        }
    }
},
$rt_startThread = (runner, callback) => {
    let result;
    try {
        result = runner();
    } catch (e){
        result = e;
    }
    if (typeof callback !== 'undefined') {
        callback(result);
    } else if (result instanceof Error) {
        throw result;
    }
};
function jl_Object() {
    this.$id$ = 0;
}
let jl_Object__init_ = $this => {
    return;
},
jl_Object__init_0 = () => {
    let var_0 = new jl_Object();
    jl_Object__init_(var_0);
    return var_0;
},
jl_Object_getClass = $this => {
    return $rt_castToClass($rt_cls($rt_nullCheck(jl_Object_getObjectClassInfo($this))), jl_Class);
},
jl_Object_getObjectClassInfo = var$1 => {
    return var$1.constructor;
},
jl_Object_hashCode = $this => {
    return jl_Object_identity($this);
},
jl_Object_equals = ($this, $other) => {
    return $this !== $other ? 0 : 1;
},
jl_Object_toString = $this => {
    let var$1, var$2, var$3;
    var$1 = jl_Class_getName($rt_nullCheck(jl_Object_getClass($this)));
    var$2 = jl_Integer_toHexString(jl_Object_identity($this));
    var$3 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$3, var$1)), 64)), var$2);
    return jl_StringBuilder_toString(var$3);
},
jl_Object_identity = $this => {
    let $platformThis;
    $platformThis = $this;
    if (!$platformThis.$id$)
        $platformThis.$id$ = $rt_nextId();
    return $this.$id$;
},
jl_Object_clone = $this => {
    let $cls, $result, var$3, var$4;
    $cls = jl_Class_getClassInfo($rt_nullCheck($rt_castToClass(jl_Object_getClass($this), jl_Class)));
    if (!$rt_isInstance($this, jl_Cloneable)) {
        $cls = $rt_nullCheck($cls);
        if ($cls[$rt_meta].itemType === null)
            $rt_throw(jl_CloneNotSupportedException__init_0());
    }
    $result = otp_Platform_clone($this);
    var$3 = $result;
    var$4 = $rt_nextId();
    var$3.$id$ = var$4;
    return $result;
},
otj_TestEntryPoint$Launcher = $rt_classWithoutFields(0),
otj_TestEntryPoint$LauncherImpl9 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl9__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl9__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl9();
    otj_TestEntryPoint$LauncherImpl9__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl9_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aLostWordIsMadeUpForByTheNext($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl8 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl8__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl8__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl8();
    otj_TestEntryPoint$LauncherImpl8__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl8_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_doubledWordsCostNothing($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
juf_ToLongFunction = $rt_classWithoutFields(0),
dtcf_FakeTime$_init_$lambda$_0_1 = $rt_classWithoutFields(),
dtcf_FakeTime$_init_$lambda$_0_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_FakeTime$_init_$lambda$_0_1__init_0 = () => {
    let var_0 = new dtcf_FakeTime$_init_$lambda$_0_1();
    dtcf_FakeTime$_init_$lambda$_0_1__init_(var_0);
    return var_0;
},
dtcf_FakeTime$_init_$lambda$_0_1_applyAsLong0 = (var$0, var$1) => {
    return dtcf_FakeTime$_init_$lambda$_0_1_applyAsLong(var$0, $rt_castToClass(var$1, dtcf_FakeTime$Alarm));
},
dtcf_FakeTime$_init_$lambda$_0_1_applyAsLong = (var$0, var$1) => {
    return dtcf_FakeTime$Alarm_number($rt_nullCheck(var$1));
},
otj_TestEntryPoint$LauncherImpl7 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl7__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl7__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl7();
    otj_TestEntryPoint$LauncherImpl7__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl7_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_wordsThatComeLongAfterAreIgnored($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
juf_Consumer = $rt_classWithoutFields(0);
function dtcp_Promise$whenEnded$lambda$_11_0() {
    let a = this; jl_Object.call(a);
    a.$_046 = null;
    a.$_120 = null;
}
let dtcp_Promise$whenEnded$lambda$_11_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_046 = var$1;
    var$0.$_120 = var$2;
},
dtcp_Promise$whenEnded$lambda$_11_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Promise$whenEnded$lambda$_11_0();
    dtcp_Promise$whenEnded$lambda$_11_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Promise$whenEnded$lambda$_11_0_accept0 = (var$0, var$1) => {
    dtcp_Promise$whenEnded$lambda$_11_0_accept(var$0, $rt_castToInterface(var$1, dtcp_Outcome));
},
dtcp_Promise$whenEnded$lambda$_11_0_accept = (var$0, var$1) => {
    dtcp_Promise_lambda$whenEnded$0(var$0.$_046, var$0.$_120, var$1);
},
otj_TestEntryPoint$LauncherImpl6 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl6__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl6__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl6();
    otj_TestEntryPoint$LauncherImpl6__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl6_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_wordsInTheWrongOrderDoNotMatter($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl5 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl5__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl5__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl5();
    otj_TestEntryPoint$LauncherImpl5__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl5_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_simultaneousWritersConverge($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl4 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl4__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl4__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl4();
    otj_TestEntryPoint$LauncherImpl4__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl4_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_windowsPlayPingPong($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl3 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl3__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl3__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl3();
    otj_TestEntryPoint$LauncherImpl3__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl3_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_whoComesWhileWordsTravelHasTheNewest($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function jnci_BufferedEncoder$Controller() {
    let a = this; jl_Object.call(a);
    a.$in = null;
    a.$out = null;
    a.$inPosition = 0;
    a.$outPosition0 = 0;
}
let jnci_BufferedEncoder$Controller__init_ = ($this, $in, $out) => {
    jl_Object__init_($this);
    $this.$in = $in;
    $this.$out = $out;
},
jnci_BufferedEncoder$Controller__init_0 = (var_0, var_1) => {
    let var_2 = new jnci_BufferedEncoder$Controller();
    jnci_BufferedEncoder$Controller__init_(var_2, var_0, var_1);
    return var_2;
},
jnci_BufferedEncoder$Controller_hasMoreInput = $this => {
    return jn_Buffer_hasRemaining($rt_nullCheck($this.$in));
},
jnci_BufferedEncoder$Controller_hasMoreInput0 = ($this, $sz) => {
    return jn_Buffer_remaining($rt_nullCheck($this.$in)) < $sz ? 0 : 1;
},
jnci_BufferedEncoder$Controller_hasMoreOutput = ($this, $sz) => {
    return jn_Buffer_remaining($rt_nullCheck($this.$out)) < $sz ? 0 : 1;
},
jnci_BufferedEncoder$Controller_setInPosition = ($this, $inPosition) => {
    $this.$inPosition = $inPosition;
},
jnci_BufferedEncoder$Controller_setOutPosition = ($this, $outPosition) => {
    $this.$outPosition0 = $outPosition;
},
ji_Serializable = $rt_classWithoutFields(0),
jl_Number = $rt_classWithoutFields(),
jl_Number__init_ = $this => {
    jl_Object__init_($this);
},
jl_Comparable = $rt_classWithoutFields(0);
function jl_Integer() {
    jl_Number.call(this);
    this.$value16 = 0;
}
let jl_Integer_TYPE = null,
jl_Integer_integerCache = null,
jl_Integer_$callClinit = () => {
    jl_Integer_$callClinit = $rt_eraseClinit(jl_Integer);
    jl_Integer__clinit_();
},
jl_Integer__init_ = ($this, $value) => {
    jl_Integer_$callClinit();
    jl_Number__init_($this);
    $this.$value16 = $value;
},
jl_Integer__init_0 = var_0 => {
    let var_1 = new jl_Integer();
    jl_Integer__init_(var_1, var_0);
    return var_1;
},
jl_Integer_toString0 = ($i, $radix) => {
    jl_Integer_$callClinit();
    if (!($radix >= 2 && $radix <= 36))
        $radix = 10;
    return ($rt_nullCheck((jl_AbstractStringBuilder__init_3(20)).$append1($i, $radix))).$toString();
},
jl_Integer_hashCode = $value => {
    jl_Integer_$callClinit();
    return $value;
},
jl_Integer_toHexString = $i => {
    jl_Integer_$callClinit();
    return otci_IntegerUtil_toUnsignedLogRadixString($i, 4);
},
jl_Integer_toString = $i => {
    jl_Integer_$callClinit();
    return jl_Integer_toString0($i, 10);
},
jl_Integer_valueOf = $i => {
    let var$2, var$3;
    jl_Integer_$callClinit();
    if ($i >= (-128) && $i <= 127) {
        jl_Integer_ensureIntegerCache();
        var$2 = jl_Integer_integerCache;
        var$3 = $i + 128 | 0;
        var$2 = ($rt_nullCheck(var$2)).data;
        return var$2[$rt_checkBounds(var$3, var$2)];
    }
    return jl_Integer__init_0($i);
},
jl_Integer_ensureIntegerCache = () => {
    let $j, var$2, var$3;
    jl_Integer_$callClinit();
    a: {
        if (jl_Integer_integerCache === null) {
            jl_Integer_integerCache = $rt_createArray(jl_Integer, 256);
            $j = 0;
            while (true) {
                if ($j >= ($rt_nullCheck(jl_Integer_integerCache)).data.length)
                    break a;
                var$2 = jl_Integer_integerCache;
                var$3 = jl_Integer__init_0($j - 128 | 0);
                var$2 = ($rt_nullCheck(var$2)).data;
                $j = $rt_checkBounds($j, var$2);
                var$2[$j] = var$3;
                $j = $j + 1 | 0;
            }
        }
    }
},
jl_Integer_numberOfLeadingZeros = $i => {
    let $n, var$3, var$4;
    jl_Integer_$callClinit();
    if ($i) {
        $n = 0;
        var$3 = $i >>> 16 | 0;
        if (var$3)
            $n = 16;
        else
            var$3 = $i;
        var$4 = var$3 >>> 8 | 0;
        if (!var$4)
            var$4 = var$3;
        else
            $n = $n | 8;
        var$3 = var$4 >>> 4 | 0;
        if (!var$3)
            var$3 = var$4;
        else
            $n = $n | 4;
        var$4 = var$3 >>> 2 | 0;
        if (!var$4)
            var$4 = var$3;
        else
            $n = $n | 2;
        if (var$4 >>> 1 | 0)
            $n = $n | 1;
        return (32 - $n | 0) - 1 | 0;
    }
    return 32;
},
jl_Integer__clinit_ = () => {
    jl_Integer_TYPE = $rt_cls($rt_intcls);
},
dtcf_FakeTime$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtcf_FakeTime$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_FakeTime$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtcf_FakeTime$_init_$lambda$_0_0();
    dtcf_FakeTime$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtcf_FakeTime$_init_$lambda$_0_0_applyAsLong0 = (var$0, var$1) => {
    return dtcf_FakeTime$_init_$lambda$_0_0_applyAsLong(var$0, $rt_castToClass(var$1, dtcf_FakeTime$Alarm));
},
dtcf_FakeTime$_init_$lambda$_0_0_applyAsLong = (var$0, var$1) => {
    return dtcf_FakeTime$Alarm_atMs($rt_nullCheck(var$1));
},
jl_Record = $rt_classWithoutFields(),
jl_Record__init_ = $this => {
    jl_Object__init_($this);
};
function dtcp_Ports$Neighbours() {
    let a = this; jl_Record.call(a);
    a.$broadcast = null;
    a.$leases = null;
}
let dtcp_Ports$Neighbours__init_ = ($this, $broadcast, $leases) => {
    jl_Record__init_($this);
    $this.$broadcast = $broadcast;
    $this.$leases = $leases;
},
dtcp_Ports$Neighbours__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Ports$Neighbours();
    dtcp_Ports$Neighbours__init_(var_2, var_0, var_1);
    return var_2;
},
jl_AbstractStringBuilder$Constants = $rt_classWithoutFields(),
jl_AbstractStringBuilder$Constants_longLogPowersOfTen = null,
jl_AbstractStringBuilder$Constants_doubleAnalysisResult = null,
jl_AbstractStringBuilder$Constants_floatAnalysisResult = null,
jl_AbstractStringBuilder$Constants_$callClinit = () => {
    jl_AbstractStringBuilder$Constants_$callClinit = $rt_eraseClinit(jl_AbstractStringBuilder$Constants);
    jl_AbstractStringBuilder$Constants__clinit_();
},
jl_AbstractStringBuilder$Constants__clinit_ = () => {
    jl_AbstractStringBuilder$Constants_longLogPowersOfTen = $rt_createLongArrayFromData([Long_fromInt(1), Long_fromInt(10), Long_fromInt(100), Long_fromInt(10000), Long_fromInt(100000000), Long_create(1874919424, 2328306)]);
    jl_AbstractStringBuilder$Constants_doubleAnalysisResult = otcit_DoubleAnalyzer$Result__init_0();
    jl_AbstractStringBuilder$Constants_floatAnalysisResult = otcit_FloatAnalyzer$Result__init_0();
},
ju_Comparator = $rt_classWithoutFields(0),
ju_Comparator_thenComparingLong = ($this, $keyExtractor) => {
    return ju_Comparator$thenComparingLong$lambda$_6_0__init_0($this, $keyExtractor);
},
ju_Comparator_comparingLong = $keyExtractor => {
    return ju_Comparator$comparingLong$lambda$_15_0__init_0($keyExtractor);
},
ju_Comparator_lambda$comparingLong$11 = ($keyExtractor, $a, $b) => {
    $keyExtractor = $rt_nullCheck($keyExtractor);
    return jl_Long_compare($keyExtractor.$applyAsLong0($a), $keyExtractor.$applyAsLong0($b));
},
ju_Comparator_lambda$thenComparingLong$4 = ($this, $keyExtractor, $a, $b) => {
    let $r;
    $r = $this.$compare0($a, $b);
    if (!$r) {
        $keyExtractor = $rt_nullCheck($keyExtractor);
        $r = jl_Long_compare($keyExtractor.$applyAsLong0($a), $keyExtractor.$applyAsLong0($b));
    }
    return $r;
};
function ju_Comparator$thenComparingLong$lambda$_6_0() {
    let a = this; jl_Object.call(a);
    a.$_021 = null;
    a.$_17 = null;
}
let ju_Comparator$thenComparingLong$lambda$_6_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_021 = var$1;
    var$0.$_17 = var$2;
},
ju_Comparator$thenComparingLong$lambda$_6_0__init_0 = (var_0, var_1) => {
    let var_2 = new ju_Comparator$thenComparingLong$lambda$_6_0();
    ju_Comparator$thenComparingLong$lambda$_6_0__init_(var_2, var_0, var_1);
    return var_2;
},
ju_Comparator$thenComparingLong$lambda$_6_0_compare = (var$0, var$1, var$2) => {
    return ju_Comparator_lambda$thenComparingLong$4($rt_nullCheck(var$0.$_021), var$0.$_17, var$1, var$2);
};
function dtct_Applier$Context() {
    let a = this; jl_Record.call(a);
    a.$topic10 = null;
    a.$revision5 = null;
    a.$cause2 = null;
}
let dtct_Applier$Context__init_ = ($this, $topic, $revision, $cause) => {
    jl_Record__init_($this);
    $this.$topic10 = $topic;
    $this.$revision5 = $revision;
    $this.$cause2 = $cause;
},
dtct_Applier$Context__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Applier$Context();
    dtct_Applier$Context__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Applier$Context_revision = $this => {
    return $this.$revision5;
},
otj_TestEntryPoint$LauncherImpl2 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl2__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl2__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl2();
    otj_TestEntryPoint$LauncherImpl2__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl2_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_whoComesLateHasTheNewest($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function jl_Enum() {
    let a = this; jl_Object.call(a);
    a.$name2 = null;
    a.$ordinal0 = 0;
}
let jl_Enum__init_ = ($this, $name, $ordinal) => {
    jl_Object__init_($this);
    $this.$name2 = $name;
    $this.$ordinal0 = $ordinal;
},
jl_Enum_name = $this => {
    return $this.$name2;
},
jl_Enum_ordinal = $this => {
    return $this.$ordinal0;
},
jl_Enum_toString = $this => {
    return jl_String_toString($rt_nullCheck($this.$name2));
},
jl_Enum_equals = ($this, $other) => {
    return $this !== $other ? 0 : 1;
},
jl_Enum_hashCode = $this => {
    return jl_Object_hashCode($this);
},
dtcp_Log$Level = $rt_classWithoutFields(jl_Enum),
dtcp_Log$Level_DEBUG = null,
dtcp_Log$Level_INFO = null,
dtcp_Log$Level_WARNING = null,
dtcp_Log$Level_ERROR = null,
dtcp_Log$Level_$VALUES = null,
dtcp_Log$Level_$callClinit = () => {
    dtcp_Log$Level_$callClinit = $rt_eraseClinit(dtcp_Log$Level);
    dtcp_Log$Level__clinit_();
},
dtcp_Log$Level__init_0 = ($this, var$1, var$2) => {
    dtcp_Log$Level_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtcp_Log$Level__init_ = (var_0, var_1) => {
    let var_2 = new dtcp_Log$Level();
    dtcp_Log$Level__init_0(var_2, var_0, var_1);
    return var_2;
},
dtcp_Log$Level_$values = () => {
    let var$1, var$2;
    dtcp_Log$Level_$callClinit();
    var$1 = $rt_createArray(dtcp_Log$Level, 4);
    var$2 = var$1.data;
    var$2[0] = dtcp_Log$Level_DEBUG;
    var$2[1] = dtcp_Log$Level_INFO;
    var$2[2] = dtcp_Log$Level_WARNING;
    var$2[3] = dtcp_Log$Level_ERROR;
    return var$1;
},
dtcp_Log$Level__clinit_ = () => {
    dtcp_Log$Level_DEBUG = dtcp_Log$Level__init_($rt_s(0), 0);
    dtcp_Log$Level_INFO = dtcp_Log$Level__init_($rt_s(1), 1);
    dtcp_Log$Level_WARNING = dtcp_Log$Level__init_($rt_s(2), 2);
    dtcp_Log$Level_ERROR = dtcp_Log$Level__init_($rt_s(3), 3);
    dtcp_Log$Level_$VALUES = dtcp_Log$Level_$values();
},
otj_TestEntryPoint$LauncherImpl1 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl1__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl1();
    otj_TestEntryPoint$LauncherImpl1__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl1_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl0 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl0__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl0();
    otj_TestEntryPoint$LauncherImpl0__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl0_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_oneChangeReachesEveryWindow($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
jl_AutoCloseable = $rt_classWithoutFields(0),
jus_BaseStream = $rt_classWithoutFields(0),
jus_IntStream = $rt_classWithoutFields(0),
jusi_SimpleIntStreamImpl = $rt_classWithoutFields(),
jusi_SimpleIntStreamImpl__init_ = $this => {
    jl_Object__init_($this);
},
jusi_SimpleIntStreamImpl_allMatch = ($this, $predicate) => {
    let $consumer;
    $consumer = jusi_AllMatchConsumer__init_2($predicate);
    while ($consumer.$matched && $this.$next($consumer)) {
    }
    return $consumer.$matched;
};
function jl_Throwable() {
    let a = this; jl_Object.call(a);
    a.$message = null;
    a.$cause1 = null;
    a.$suppressionEnabled = 0;
    a.$writableStackTrace = 0;
    a.$suppressed = null;
    a.$stackTrace = null;
}
let jl_Throwable__init_ = $this => {
    $this.$suppressed = $rt_createArray(jl_Throwable, 0);
    jl_Throwable_initNativeException($this);
    $this.$suppressionEnabled = 1;
    $this.$writableStackTrace = 1;
    $this.$fillInStackTrace();
},
jl_Throwable__init_6 = () => {
    let var_0 = new jl_Throwable();
    jl_Throwable__init_(var_0);
    return var_0;
},
jl_Throwable__init_2 = ($this, $message) => {
    $this.$suppressed = $rt_createArray(jl_Throwable, 0);
    jl_Throwable_initNativeException($this);
    $this.$suppressionEnabled = 1;
    $this.$writableStackTrace = 1;
    $this.$fillInStackTrace();
    $this.$message = $message;
},
jl_Throwable__init_3 = var_0 => {
    let var_1 = new jl_Throwable();
    jl_Throwable__init_2(var_1, var_0);
    return var_1;
},
jl_Throwable__init_0 = ($this, $message, $cause) => {
    $this.$suppressed = $rt_createArray(jl_Throwable, 0);
    jl_Throwable_initNativeException($this);
    $this.$suppressionEnabled = 1;
    $this.$writableStackTrace = 1;
    $this.$fillInStackTrace();
    $this.$message = $message;
    $this.$cause1 = $cause;
},
jl_Throwable__init_5 = (var_0, var_1) => {
    let var_2 = new jl_Throwable();
    jl_Throwable__init_0(var_2, var_0, var_1);
    return var_2;
},
jl_Throwable__init_1 = ($this, $cause) => {
    $this.$suppressed = $rt_createArray(jl_Throwable, 0);
    jl_Throwable_initNativeException($this);
    $this.$suppressionEnabled = 1;
    $this.$writableStackTrace = 1;
    $this.$fillInStackTrace();
    $this.$message = $cause === null ? null : $cause.$toString();
    $this.$cause1 = $cause;
},
jl_Throwable__init_4 = var_0 => {
    let var_1 = new jl_Throwable();
    jl_Throwable__init_1(var_1, var_0);
    return var_1;
},
jl_Throwable_fillInStackTrace = $this => {
    return $this;
},
jl_Throwable_initNativeException = $this => {
    $rt_fillNativeException($this);
},
jl_Throwable_ensureStackTrace = $this => {
    return;
},
jl_Throwable_getMessage = $this => {
    return $this.$message;
},
jl_Throwable_getLocalizedMessage = $this => {
    return $this.$getMessage();
},
jl_Throwable_getCause = $this => {
    return $this.$cause1 === $this ? null : $this.$cause1;
},
jl_Throwable_toString = $this => {
    let $message, var$2, var$3, var$4;
    $message = $this.$getLocalizedMessage();
    var$2 = jl_Class_getName($rt_nullCheck(jl_Object_getClass($this)));
    if ($message === null)
        var$3 = $rt_s(4);
    else {
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(5))), $message);
        var$3 = jl_StringBuilder_toString(var$3);
    }
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, var$2)), var$3);
    return jl_StringBuilder_toString(var$4);
},
jl_Throwable_getStackTrace = $this => {
    jl_Throwable_ensureStackTrace($this);
    return $this.$stackTrace === null ? $rt_createArray(jl_StackTraceElement, 0) : $rt_castToInterface(($rt_nullCheck($this.$stackTrace)).$clone0(), $rt_arraycls(jl_StackTraceElement));
},
jl_Throwable_setStackTrace = ($this, $stackTrace) => {
    $stackTrace = $rt_nullCheck($stackTrace);
    $this.$stackTrace = $rt_castToInterface($stackTrace.$clone0(), $rt_arraycls(jl_StackTraceElement));
},
jl_Exception = $rt_classWithoutFields(jl_Throwable),
jl_Exception__init_0 = $this => {
    jl_Throwable__init_($this);
},
jl_Exception__init_3 = () => {
    let var_0 = new jl_Exception();
    jl_Exception__init_0(var_0);
    return var_0;
},
jl_Exception__init_1 = ($this, $message, $cause) => {
    jl_Throwable__init_0($this, $message, $cause);
},
jl_Exception__init_6 = (var_0, var_1) => {
    let var_2 = new jl_Exception();
    jl_Exception__init_1(var_2, var_0, var_1);
    return var_2;
},
jl_Exception__init_ = ($this, $message) => {
    jl_Throwable__init_2($this, $message);
},
jl_Exception__init_5 = var_0 => {
    let var_1 = new jl_Exception();
    jl_Exception__init_(var_1, var_0);
    return var_1;
},
jl_Exception__init_2 = ($this, $cause) => {
    jl_Throwable__init_1($this, $cause);
},
jl_Exception__init_4 = var_0 => {
    let var_1 = new jl_Exception();
    jl_Exception__init_2(var_1, var_0);
    return var_1;
},
jl_RuntimeException = $rt_classWithoutFields(jl_Exception),
jl_RuntimeException__init_ = $this => {
    jl_Exception__init_0($this);
},
jl_RuntimeException__init_5 = () => {
    let var_0 = new jl_RuntimeException();
    jl_RuntimeException__init_(var_0);
    return var_0;
},
jl_RuntimeException__init_1 = ($this, $message, $cause) => {
    jl_Exception__init_1($this, $message, $cause);
},
jl_RuntimeException__init_6 = (var_0, var_1) => {
    let var_2 = new jl_RuntimeException();
    jl_RuntimeException__init_1(var_2, var_0, var_1);
    return var_2;
},
jl_RuntimeException__init_0 = ($this, $message) => {
    jl_Exception__init_($this, $message);
},
jl_RuntimeException__init_3 = var_0 => {
    let var_1 = new jl_RuntimeException();
    jl_RuntimeException__init_0(var_1, var_0);
    return var_1;
},
jl_RuntimeException__init_2 = ($this, $cause) => {
    jl_Exception__init_2($this, $cause);
},
jl_RuntimeException__init_4 = var_0 => {
    let var_1 = new jl_RuntimeException();
    jl_RuntimeException__init_2(var_1, var_0);
    return var_1;
},
jnc_BufferOverflowException = $rt_classWithoutFields(jl_RuntimeException),
jnc_BufferOverflowException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jnc_BufferOverflowException__init_0 = () => {
    let var_0 = new jnc_BufferOverflowException();
    jnc_BufferOverflowException__init_(var_0);
    return var_0;
},
jl_CharSequence = $rt_classWithoutFields(0),
juf_Function = $rt_classWithoutFields(0),
juf_UnaryOperator = $rt_classWithoutFields(0),
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1();
    dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1_apply0 = (var$0, var$1) => {
    return dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1_apply = (var$0, var$1) => {
    return dtct_TopicWindowsTest_lambda$oneHundredSynchronousMutationsAreAllThere$0(var$1);
},
dtct_Shown$Taken = $rt_classWithoutFields(0);
function dtct_Shown$Taken$Failed() {
    let a = this; jl_Record.call(a);
    a.$phase1 = null;
    a.$why0 = null;
}
let dtct_Shown$Taken$Failed__init_ = ($this, $phase, $why) => {
    jl_Record__init_($this);
    $this.$phase1 = $phase;
    $this.$why0 = $why;
},
dtct_Shown$Taken$Failed__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Shown$Taken$Failed();
    dtct_Shown$Taken$Failed__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Shown$Taken$Failed_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(6))).$append2($rt_s(7)))).$append($this.$phase1))).$append2($rt_s(8)))).$append($this.$why0))).$append2($rt_s(9)))).$toString();
},
dtct_Shown$Taken$Failed_hashCode = $this => {
    return ((31 + ju_Objects_hashCode($this.$phase1) | 0) * 31 | 0) + ju_Objects_hashCode($this.$why0) | 0;
},
dtct_Shown$Taken$Failed_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_Shown$Taken$Failed))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_Shown$Taken$Failed);
            var$4 = $this.$phase1;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$phase1))
                var$2 = 0;
            else if (ju_Objects_equals($this.$why0, var$5.$why0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_Shown$Taken$Failed_phase = $this => {
    return $this.$phase1;
},
dtct_Shown$Taken$Failed_why = $this => {
    return $this.$why0;
},
ju_Map = $rt_classWithoutFields(0),
ju_Map_computeIfAbsent = ($this, $key, $mappingFunction) => {
    let $v, $newValue;
    ju_Objects_requireNonNull($mappingFunction);
    $v = $this.$get($key);
    if ($v === null) {
        $mappingFunction = $rt_nullCheck($mappingFunction);
        $newValue = $mappingFunction.$apply0($key);
        if ($newValue !== null)
            $this.$put($key, $newValue);
        return $newValue;
    }
    return $v;
},
ju_Map_merge = ($this, $key, $newValue, $remappingFunction) => {
    let $oldValue;
    ju_Objects_requireNonNull($remappingFunction);
    $oldValue = $this.$get($key);
    if ($oldValue !== null) {
        $remappingFunction = $rt_nullCheck($remappingFunction);
        $newValue = $remappingFunction.$apply1($oldValue, $newValue);
    }
    if ($newValue !== null)
        $this.$put($key, $newValue);
    else
        $this.$remove($key);
    return $newValue;
},
ju_Map_of = ($k1, $v1) => {
    return ju_TemplateCollections$SingleEntryMap__init_0($k1, $v1);
},
ju_Map_of0 = ($k1, $v1, $k2, $v2) => {
    return ju_TemplateCollections$TwoEntriesMap__init_0($k1, $v1, $k2, $v2);
},
ju_SequencedMap = $rt_classWithoutFields(0),
juf_Predicate = $rt_classWithoutFields(0),
juf_Predicate_negate = $this => {
    return juf_Predicate$negate$lambda$_2_0__init_0($this);
},
juf_Predicate_lambda$negate$1 = ($this, $t) => {
    return $this.$test($t) ? 0 : 1;
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0();
    dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0_test0 = (var$0, var$1) => {
    return dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0_test(var$0, $rt_castToClass(var$1, dtcp_Promise));
},
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0_test = (var$0, var$1) => {
    return dtct_Windows_kept(var$1);
},
jl_IndexOutOfBoundsException = $rt_classWithoutFields(jl_RuntimeException),
jl_IndexOutOfBoundsException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
jl_IndexOutOfBoundsException__init_ = () => {
    let var_0 = new jl_IndexOutOfBoundsException();
    jl_IndexOutOfBoundsException__init_0(var_0);
    return var_0;
},
jl_StringIndexOutOfBoundsException = $rt_classWithoutFields(jl_IndexOutOfBoundsException),
jl_StringIndexOutOfBoundsException__init_0 = $this => {
    jl_IndexOutOfBoundsException__init_0($this);
},
jl_StringIndexOutOfBoundsException__init_ = () => {
    let var_0 = new jl_StringIndexOutOfBoundsException();
    jl_StringIndexOutOfBoundsException__init_0(var_0);
    return var_0;
};
function jnc_CharsetDecoder() {
    let a = this; jl_Object.call(a);
    a.$charset0 = null;
    a.$averageCharsPerByte = 0.0;
    a.$maxCharsPerByte = 0.0;
    a.$replacement = null;
    a.$malformedAction = null;
    a.$unmappableAction = null;
    a.$state1 = 0;
}
let jnc_CharsetDecoder__init_ = ($this, $cs, $averageCharsPerByte, $maxCharsPerByte) => {
    let var$4, var$5;
    jl_Object__init_($this);
    $this.$replacement = $rt_s(10);
    jnc_CodingErrorAction_$callClinit();
    $this.$malformedAction = jnc_CodingErrorAction_REPORT;
    $this.$unmappableAction = jnc_CodingErrorAction_REPORT;
    if (!($averageCharsPerByte <= 0.0)) {
        if ($maxCharsPerByte <= 0.0) {
            var$4 = new jl_IllegalArgumentException;
            var$5 = jl_StringBuilder__init_();
            jl_StringBuilder_append3($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(11))), $maxCharsPerByte);
            jl_IllegalArgumentException__init_(var$4, jl_StringBuilder_toString(var$5));
            $rt_throw(var$4);
        }
        $this.$charset0 = $cs;
        $this.$averageCharsPerByte = $averageCharsPerByte;
        $this.$maxCharsPerByte = $maxCharsPerByte;
        return;
    }
    var$4 = new jl_IllegalArgumentException;
    var$5 = jl_StringBuilder__init_();
    jl_StringBuilder_append3($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(12))), $averageCharsPerByte);
    jl_IllegalArgumentException__init_(var$4, jl_StringBuilder_toString(var$5));
    $rt_throw(var$4);
},
jnc_CharsetDecoder_onMalformedInput = ($this, $newAction) => {
    if ($newAction === null)
        $rt_throw(jl_IllegalArgumentException__init_0($rt_s(13)));
    $this.$malformedAction = $newAction;
    $this.$implOnMalformedInput($newAction);
    return $this;
},
jnc_CharsetDecoder_implOnMalformedInput = ($this, $newAction) => {
    return;
},
jnc_CharsetDecoder_onUnmappableCharacter = ($this, $newAction) => {
    if ($newAction === null)
        $rt_throw(jl_IllegalArgumentException__init_0($rt_s(13)));
    $this.$unmappableAction = $newAction;
    $this.$implOnUnmappableCharacter($newAction);
    return $this;
},
jnc_CharsetDecoder_implOnUnmappableCharacter = ($this, $newAction) => {
    return;
},
jnc_CharsetDecoder_decode = ($this, $in, $out, $endOfInput) => {
    let $result, $e, var$6, $$je;
    if (!($this.$state1 == 2 && !$endOfInput) && $this.$state1 != 3) {
        $this.$state1 = $endOfInput ? 2 : 1;
        while (true) {
            try {
                $result = $this.$decodeLoop($in, $out);
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_RuntimeException) {
                    $e = $$je;
                    $rt_throw(jnc_CoderMalfunctionError__init_($e));
                } else {
                    throw $$e;
                }
            }
            $result = $rt_nullCheck($result);
            if ($result.$isOverflow())
                break;
            if ($result.$isUnderflow()) {
                a: {
                    if ($endOfInput) {
                        $in = $rt_nullCheck($in);
                        if (jn_Buffer_hasRemaining($in)) {
                            var$6 = $this.$malformedAction;
                            jnc_CodingErrorAction_$callClinit();
                            if (var$6 !== jnc_CodingErrorAction_REPORT) {
                                $out = $rt_nullCheck($out);
                                if (jn_Buffer_remaining($out) > jl_String_length($rt_nullCheck($this.$replacement))) {
                                    $in.$position(jn_Buffer_position($in) + jn_Buffer_remaining($in) | 0);
                                    if ($this.$malformedAction !== jnc_CodingErrorAction_REPLACE)
                                        break a;
                                    jn_CharBuffer_put($out, $this.$replacement);
                                    break a;
                                }
                                return jnc_CoderResult_OVERFLOW;
                            }
                            return jnc_CoderResult_malformedForLength(jn_Buffer_remaining($in));
                        }
                    }
                }
                return $result;
            }
            if ($result.$isMalformed()) {
                var$6 = $this.$malformedAction;
                jnc_CodingErrorAction_$callClinit();
                if (var$6 === jnc_CodingErrorAction_REPORT)
                    return $result;
                if ($this.$malformedAction === jnc_CodingErrorAction_REPLACE) {
                    $out = $rt_nullCheck($out);
                    if (jn_Buffer_remaining($out) < jl_String_length($rt_nullCheck($this.$replacement)))
                        return jnc_CoderResult_OVERFLOW;
                    jn_CharBuffer_put($out, $this.$replacement);
                }
                $in = $rt_nullCheck($in);
                $in.$position(jn_Buffer_position($in) + $result.$length() | 0);
            } else if ($result.$isUnmappable()) {
                var$6 = $this.$unmappableAction;
                jnc_CodingErrorAction_$callClinit();
                if (var$6 === jnc_CodingErrorAction_REPORT)
                    return $result;
                if ($this.$unmappableAction === jnc_CodingErrorAction_REPLACE) {
                    $out = $rt_nullCheck($out);
                    if (jn_Buffer_remaining($out) < jl_String_length($rt_nullCheck($this.$replacement)))
                        return jnc_CoderResult_OVERFLOW;
                    jn_CharBuffer_put($out, $this.$replacement);
                }
                $in = $rt_nullCheck($in);
                $in.$position(jn_Buffer_position($in) + $result.$length() | 0);
            }
        }
        return $result;
    }
    $rt_throw(jl_IllegalStateException__init_1());
},
jnc_CharsetDecoder_flush = ($this, $out) => {
    if ($this.$state1 != 3 && $this.$state1 != 2)
        $rt_throw(jl_IllegalStateException__init_1());
    $this.$state1 = 3;
    return $this.$implFlush($out);
},
jnc_CharsetDecoder_reset = $this => {
    $this.$state1 = 0;
    $this.$implReset();
    return $this;
},
jnc_CharsetDecoder_decode0 = ($this, $in) => {
    let $out, $result, var$4;
    if ($this.$state1 && $this.$state1 != 3)
        $rt_throw(jl_IllegalStateException__init_1());
    $in = $rt_nullCheck($in);
    if (jn_Buffer_remaining($in)) {
        if ($this.$state1)
            jnc_CharsetDecoder_reset($this);
        $out = jn_CharBuffer_allocate(jl_Math_max(8, jn_Buffer_remaining($in) * $this.$averageCharsPerByte | 0));
        while (true) {
            $result = jnc_CharsetDecoder_decode($this, $in, $out, 0);
            $result = $rt_nullCheck($result);
            if ($result.$isUnderflow())
                break;
            if ($result.$isOverflow())
                $out = jnc_CharsetDecoder_expand($this, $out);
            if (!$result.$isError())
                continue;
            $result.$throwException();
        }
        var$4 = jnc_CharsetDecoder_decode($this, $in, $out, 1);
        var$4 = $rt_nullCheck(var$4);
        if (var$4.$isError())
            var$4.$throwException();
        while (true) {
            var$4 = jnc_CharsetDecoder_flush($this, $out);
            if (($rt_nullCheck(var$4)).$isUnderflow())
                break;
            $out = jnc_CharsetDecoder_expand($this, $out);
        }
        var$4 = $rt_nullCheck($out);
        jn_CharBuffer_flip(var$4);
        return var$4;
    }
    return jn_CharBuffer_allocate(0);
},
jnc_CharsetDecoder_expand = ($this, $buffer) => {
    let $array, var$3, $result, var$5;
    $buffer = $rt_nullCheck($buffer);
    $array = jn_CharBuffer_array($buffer);
    $array = $rt_nullCheck($array);
    var$3 = ju_Arrays_copyOf($array, jl_Math_max(8, $array.data.length * 2 | 0));
    $result = jn_CharBuffer_wrap(var$3);
    var$5 = jn_Buffer_position($buffer);
    $result = $rt_nullCheck($result);
    $result.$position1(var$5);
    return $result;
},
jnc_CharsetDecoder_implFlush = ($this, $out) => {
    jnc_CoderResult_$callClinit();
    return jnc_CoderResult_UNDERFLOW;
},
jnc_CharsetDecoder_implReset = $this => {
    return;
},
dtcp_Storage$Edit = $rt_classWithoutFields(0);
function dtcp_Storage$Edit$Append() {
    let a = this; jl_Record.call(a);
    a.$log6 = null;
    a.$text6 = null;
}
let dtcp_Storage$Edit$Append_log = $this => {
    return $this.$log6;
},
dtcp_Storage$Edit$Append_text = $this => {
    return $this.$text6;
};
function jn_ByteOrder() {
    jl_Object.call(this);
    this.$name5 = null;
}
let jn_ByteOrder_BIG_ENDIAN = null,
jn_ByteOrder_LITTLE_ENDIAN = null,
jn_ByteOrder_$callClinit = () => {
    jn_ByteOrder_$callClinit = $rt_eraseClinit(jn_ByteOrder);
    jn_ByteOrder__clinit_();
},
jn_ByteOrder__init_0 = ($this, $name) => {
    jn_ByteOrder_$callClinit();
    jl_Object__init_($this);
    $this.$name5 = $name;
},
jn_ByteOrder__init_ = var_0 => {
    let var_1 = new jn_ByteOrder();
    jn_ByteOrder__init_0(var_1, var_0);
    return var_1;
},
jn_ByteOrder__clinit_ = () => {
    jn_ByteOrder_BIG_ENDIAN = jn_ByteOrder__init_($rt_s(14));
    jn_ByteOrder_LITTLE_ENDIAN = jn_ByteOrder__init_($rt_s(15));
};
function dtct_Shown$drop$lambda$_13_0() {
    jl_Object.call(this);
    this.$_09 = null;
}
let dtct_Shown$drop$lambda$_13_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_09 = var$1;
},
dtct_Shown$drop$lambda$_13_0__init_0 = var_0 => {
    let var_1 = new dtct_Shown$drop$lambda$_13_0();
    dtct_Shown$drop$lambda$_13_0__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$drop$lambda$_13_0_test0 = (var$0, var$1) => {
    return dtct_Shown$drop$lambda$_13_0_test(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$drop$lambda$_13_0_test = (var$0, var$1) => {
    return dtct_Shown_lambda$drop$0(var$0.$_09, var$1);
},
dtcf_MemoryStorage$log$lambda$_12_0 = $rt_classWithoutFields(),
dtcf_MemoryStorage$log$lambda$_12_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_MemoryStorage$log$lambda$_12_0__init_0 = () => {
    let var_0 = new dtcf_MemoryStorage$log$lambda$_12_0();
    dtcf_MemoryStorage$log$lambda$_12_0__init_(var_0);
    return var_0;
},
dtcf_MemoryStorage$log$lambda$_12_0_apply0 = (var$0, var$1) => {
    return dtcf_MemoryStorage$log$lambda$_12_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtcf_MemoryStorage$log$lambda$_12_0_apply = (var$0, var$1) => {
    return dtcf_MemoryStorage_lambda$log$0(var$1);
};
function dtct_Windows() {
    let a = this; jl_Object.call(a);
    a.$time0 = null;
    a.$disk0 = null;
    a.$chance1 = null;
    a.$backend = null;
    a.$all = null;
}
let dtct_Windows_CART = null,
dtct_Windows_SETTINGS = null,
dtct_Windows_TEXT = null,
dtct_Windows_$callClinit = () => {
    dtct_Windows_$callClinit = $rt_eraseClinit(dtct_Windows);
    dtct_Windows__clinit_();
},
dtct_Windows__init_0 = ($this, $seed) => {
    dtct_Windows_$callClinit();
    jl_Object__init_($this);
    $this.$time0 = dtcf_FakeTime__init_0();
    $this.$disk0 = dtcf_MemoryStorage$Disk__init_0();
    $this.$all = ju_ArrayList__init_();
    $this.$chance1 = dtcp_Chance_seeded($seed, Long_ZERO);
    $this.$backend = dtcf_FakeTopics__init_0($this.$time0, $this.$chance1);
},
dtct_Windows__init_ = var_0 => {
    let var_1 = new dtct_Windows();
    dtct_Windows__init_0(var_1, var_0);
    return var_1;
},
dtct_Windows_data = $text => {
    dtct_Windows_$callClinit();
    return ($rt_nullCheck(($rt_nullCheck(dtct_Windows_TEXT)).$write($text))).$toJson();
},
dtct_Windows_ports = $this => {
    let var$1, var$2, var$3, var$4, var$5, var$6, var$7;
    var$1 = new dtcp_Ports;
    var$2 = dtcf_ScriptedTransport__init_0($this.$time0);
    var$3 = dtcf_MemoryStorage__init_0($this.$disk0, $this.$time0);
    var$4 = $this.$time0;
    var$5 = $this.$chance1;
    var$6 = dtcp_Ports$Neighbours__init_0(dtcp_Broadcast_alone(), dtcp_Leases_alone($this.$time0));
    var$7 = dtcp_Surroundings_steady();
    dtcp_Ports__init_(var$1, var$2, var$3, var$4, var$5, var$6, var$7, dtcp_Log_silent());
    return var$1;
},
dtct_Windows_window0 = $this => {
    dtct_Windows_$callClinit();
    return dtct_Windows_window($this, dtct_Windows_CART, dtct_Windows$window$lambda$_3_0__init_0());
},
dtct_Windows_window = ($this, $name, $more) => {
    return dtct_Windows$Window__init_($this, $name, $this.$backend, $more);
},
dtct_Windows_open = ($this, $count) => {
    let $opened, $i;
    $opened = ju_ArrayList__init_();
    $i = 0;
    while ($i < $count) {
        $opened.$add(dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window0($this))));
        $i = $i + 1 | 0;
    }
    dtct_Windows_quiet($this);
    return $opened;
},
dtct_Windows_change = ($this, $text) => {
    let var$2;
    var$2 = $this.$backend;
    dtct_Windows_$callClinit();
    return dtcf_FakeTopics_change($rt_nullCheck(var$2), dtct_Windows_CART, dtct_Windows_data($text), $rt_s(16));
},
dtct_Windows_quiet = $this => {
    let var$1, var$2;
    dtcf_FakeTime_pass($rt_nullCheck($this.$time0), Long_fromInt(60000));
    var$1 = $this.$all;
    var$2 = dtct_Windows$quiet$lambda$_8_0__init_0();
    ($rt_nullCheck(var$1)).$forEach(var$2);
},
dtct_Windows_equal = ($this, $text) => {
    let var$2, $window, var$4, var$5;
    dtct_Windows_quiet($this);
    var$2 = ($rt_nullCheck($this.$all)).$iterator();
    while (true) {
        var$2 = $rt_nullCheck(var$2);
        if (!var$2.$hasNext())
            break;
        $window = $rt_castToClass(var$2.$next0(), dtct_Windows$Window);
        $window = $rt_nullCheck($window);
        var$4 = dtct_Topic_state($rt_nullCheck($window.$topic1));
        dtct_Topic$State_$callClinit();
        if (var$4 === dtct_Topic$State_STARTED) {
            oj_Assert_assertEquals($text, dtct_Topic_visible($rt_nullCheck($window.$topic1)));
            var$5 = $this.$backend;
            var$4 = $window.$topic1;
            var$5 = ju_Optional_of(dtpt_Snapshot_revision($rt_nullCheck(dtcf_FakeTopics_now($rt_nullCheck(var$5), dtct_Topic_name($rt_nullCheck(var$4))))));
            var$4 = $window.$topic1;
            var$4 = dtct_Topic_revision($rt_nullCheck(var$4));
            oj_Assert_assertEquals(var$5, var$4);
        }
    }
},
dtct_Windows_kept = $promise => {
    dtct_Windows_$callClinit();
    $promise = $rt_nullCheck($promise);
    return dtcp_Promise_outcome($promise) instanceof dtcp_Outcome$Kept;
},
dtct_Windows_reason = $promise => {
    let var$2, $$je;
    dtct_Windows_$callClinit();
    $promise = $rt_nullCheck($promise);
    var$2 = dtcp_Promise_outcome($promise);
    if (!(var$2 instanceof dtcp_Outcome$Broken))
        var$2 = $rt_s(17);
    else {
        var$2 = $rt_castToClass(var$2, dtcp_Outcome$Broken);
        a: {
            try {
                var$2 = dtcp_Outcome$Broken_reason($rt_nullCheck(var$2));
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_Throwable) {
                    var$2 = $$je;
                } else {
                    throw $$e;
                }
            }
            $rt_throw(jl_MatchException__init_(var$2.$toString(), var$2));
        }
        var$2 = jl_String_valueOf(($rt_nullCheck(var$2)).$getMessage());
    }
    return var$2;
},
dtct_Windows_lambda$window$0 = $builder => {
    dtct_Windows_$callClinit();
},
dtct_Windows_lambda$static$1 = $text => {
    dtct_Windows_$callClinit();
    return dtpj_JsonValue$Members__init_(ju_Map_of($rt_s(18), dtpj_JsonValue$Text__init_0($text)));
},
dtct_Windows_lambda$static$0 = $data => {
    let $$b$0, $patt1$temp, var$4, $patt3$temp, $$b$2, $patt4$temp, $$je;
    dtct_Windows_$callClinit();
    a: {
        if ($data instanceof dtpj_JsonValue$Members) {
            $$b$0 = $rt_castToClass($data, dtpj_JsonValue$Members);
            try {
                $$b$0 = $rt_nullCheck($$b$0);
                $patt1$temp = dtpj_JsonValue$Members_byName($$b$0);
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_Throwable) {
                    var$4 = $$je;
                    break a;
                } else {
                    throw $$e;
                }
            }
            $patt1$temp = $rt_nullCheck($patt1$temp);
            $patt3$temp = $patt1$temp.$get($rt_s(18));
            if ($patt3$temp instanceof dtpj_JsonValue$Text) {
                $$b$2 = $rt_castToClass($patt3$temp, dtpj_JsonValue$Text);
                try {
                    $$b$2 = $rt_nullCheck($$b$2);
                    $patt4$temp = dtpj_JsonValue$Text_value($$b$2);
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$4 = $$je;
                        break a;
                    } else {
                        throw $$e;
                    }
                }
                return $patt4$temp;
            }
        }
        $rt_throw(dtpj_JsonException__init_0($rt_s(19)));
    }
    $rt_throw(jl_MatchException__init_(var$4.$toString(), var$4));
},
dtct_Windows__clinit_ = () => {
    let var$1, var$2;
    dtct_Windows_CART = dtpt_TopicName__init_($rt_s(20));
    dtct_Windows_SETTINGS = dtpt_TopicName__init_($rt_s(21));
    var$1 = dtct_Windows$_clinit_$lambda$_15_0__init_0();
    var$2 = dtct_Windows$_clinit_$lambda$_15_1__init_0();
    dtct_Windows_TEXT = dtct_TopicCodec_of($rt_s(4), var$1, var$2);
},
dtct_TopicCodec = $rt_classWithoutFields(0),
dtct_TopicCodec_of = ($empty, $reading, $writing) => {
    return dtct_TopicCodec$1__init_0($empty, $reading, $writing);
},
dtct_TopicCodec_parse = ($this, $data) => {
    let $read, var$3, var$4, $unexpected, var$6, $$je;
    $read = dtpt_TopicJson_readData($data);
    try {
        var$3 = $this.$read($read);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_RuntimeException) {
            $unexpected = $$je;
            var$3 = new dtpj_JsonException;
            var$4 = jl_String_valueOf($unexpected);
            var$6 = jl_StringBuilder__init_();
            jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(22))), var$4);
            dtpj_JsonException__init_1(var$3, jl_StringBuilder_toString(var$6), $unexpected);
            $rt_throw(var$3);
        } else {
            throw $$e;
        }
    }
    return var$3;
},
jl_String$_clinit_$lambda$_118_0 = $rt_classWithoutFields(),
jl_String$_clinit_$lambda$_118_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
jl_String$_clinit_$lambda$_118_0__init_0 = () => {
    let var_0 = new jl_String$_clinit_$lambda$_118_0();
    jl_String$_clinit_$lambda$_118_0__init_(var_0);
    return var_0;
},
dtct_Pulls$Gate = $rt_classWithoutFields(0);
function oj_ComparisonFailure$ComparisonCompactor$DiffExtractor() {
    let a = this; jl_Object.call(a);
    a.$sharedPrefix0 = null;
    a.$sharedSuffix0 = null;
    a.$this$01 = null;
}
let oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_0 = ($this, var$1) => {
    $this.$this$01 = var$1;
    jl_Object__init_($this);
    $this.$sharedPrefix0 = oj_ComparisonFailure$ComparisonCompactor_access$100(var$1);
    $this.$sharedSuffix0 = oj_ComparisonFailure$ComparisonCompactor_access$200(var$1, $this.$sharedPrefix0);
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_2 = var_0 => {
    let var_1 = new oj_ComparisonFailure$ComparisonCompactor$DiffExtractor();
    oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_0(var_1, var_0);
    return var_1;
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_expectedDiff = $this => {
    return oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_extractDiff($this, oj_ComparisonFailure$ComparisonCompactor_access$300($this.$this$01));
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_actualDiff = $this => {
    return oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_extractDiff($this, oj_ComparisonFailure$ComparisonCompactor_access$400($this.$this$01));
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_compactPrefix = $this => {
    if (jl_String_length($rt_nullCheck($this.$sharedPrefix0)) > oj_ComparisonFailure$ComparisonCompactor_access$500($this.$this$01))
        return ($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($rt_s(23)))).$append2(jl_String_substring0($rt_nullCheck($this.$sharedPrefix0), jl_String_length($rt_nullCheck($this.$sharedPrefix0)) - oj_ComparisonFailure$ComparisonCompactor_access$500($this.$this$01) | 0)))).$toString();
    return $this.$sharedPrefix0;
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_compactSuffix = $this => {
    if (jl_String_length($rt_nullCheck($this.$sharedSuffix0)) > oj_ComparisonFailure$ComparisonCompactor_access$500($this.$this$01))
        return ($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2(jl_String_substring($rt_nullCheck($this.$sharedSuffix0), 0, oj_ComparisonFailure$ComparisonCompactor_access$500($this.$this$01))))).$append2($rt_s(23)))).$toString();
    return $this.$sharedSuffix0;
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_extractDiff = ($this, $source) => {
    let var$2, var$3;
    var$2 = (jl_StringBuilder__init_()).$append2($rt_s(24));
    var$3 = jl_String_length($rt_nullCheck($this.$sharedPrefix0));
    $source = $rt_nullCheck($source);
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(var$2)).$append2(jl_String_substring($source, var$3, jl_String_length($source) - jl_String_length($rt_nullCheck($this.$sharedSuffix0)) | 0)))).$append2($rt_s(9)))).$toString();
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_ = ($this, $x0, $x1) => {
    oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_0($this, $x0);
},
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_1 = (var_0, var_1) => {
    let var_2 = new oj_ComparisonFailure$ComparisonCompactor$DiffExtractor();
    oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_(var_2, var_0, var_1);
    return var_2;
};
function dtct_TopicCodec$1() {
    let a = this; jl_Object.call(a);
    a.$val$empty = null;
    a.$val$reading = null;
    a.$val$writing = null;
}
let dtct_TopicCodec$1__init_ = ($this, var$1, var$2, var$3) => {
    $this.$val$empty = var$1;
    $this.$val$reading = var$2;
    $this.$val$writing = var$3;
    jl_Object__init_($this);
},
dtct_TopicCodec$1__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_TopicCodec$1();
    dtct_TopicCodec$1__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_TopicCodec$1_empty = $this => {
    return $this.$val$empty;
},
dtct_TopicCodec$1_read = ($this, $data) => {
    return ($rt_nullCheck($this.$val$reading)).$read($data);
},
dtct_TopicCodec$1_write = ($this, $value) => {
    return $rt_castToInterface(($rt_nullCheck($this.$val$writing)).$apply0($value), dtpj_JsonValue);
};
function dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1() {
    jl_Object.call(this);
    this.$_047 = null;
}
let dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_047 = var$1;
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1();
    dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1_accept(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aReactionThatWritesAgainComesToRest$1(var$0.$_047, var$1);
};
function jnc_CharsetEncoder() {
    let a = this; jl_Object.call(a);
    a.$charset = null;
    a.$replacement0 = null;
    a.$averageBytesPerChar = 0.0;
    a.$maxBytesPerChar = 0.0;
    a.$malformedAction0 = null;
    a.$unmappableAction0 = null;
    a.$status = 0;
}
let jnc_CharsetEncoder__init_0 = ($this, $cs, $averageBytesPerChar, $maxBytesPerChar, $replacement) => {
    jl_Object__init_($this);
    jnc_CodingErrorAction_$callClinit();
    $this.$malformedAction0 = jnc_CodingErrorAction_REPORT;
    $this.$unmappableAction0 = jnc_CodingErrorAction_REPORT;
    jnc_CharsetEncoder_checkReplacement($this, $replacement);
    $this.$charset = $cs;
    $replacement = $rt_nullCheck($replacement);
    $this.$replacement0 = $rt_castToInterface($replacement.$clone0(), $rt_arraycls($rt_bytecls));
    $this.$averageBytesPerChar = $averageBytesPerChar;
    $this.$maxBytesPerChar = $maxBytesPerChar;
},
jnc_CharsetEncoder__init_ = ($this, $cs, $averageBytesPerChar, $maxBytesPerChar) => {
    let var$4;
    var$4 = $rt_createByteArray(1);
    var$4.data[0] = 63;
    jnc_CharsetEncoder__init_0($this, $cs, $averageBytesPerChar, $maxBytesPerChar, var$4);
},
jnc_CharsetEncoder_checkReplacement = ($this, $replacement) => {
    let var$2;
    if ($replacement !== null) {
        var$2 = $replacement.data.length;
        if (var$2 && !(var$2 < $this.$maxBytesPerChar))
            return;
    }
    $rt_throw(jl_IllegalArgumentException__init_0($rt_s(25)));
},
jnc_CharsetEncoder_onMalformedInput = ($this, $newAction) => {
    if ($newAction === null)
        $rt_throw(jl_IllegalArgumentException__init_0($rt_s(26)));
    $this.$malformedAction0 = $newAction;
    $this.$implOnMalformedInput($newAction);
    return $this;
},
jnc_CharsetEncoder_implOnMalformedInput = ($this, $newAction) => {
    return;
},
jnc_CharsetEncoder_onUnmappableCharacter = ($this, $newAction) => {
    if ($newAction === null)
        $rt_throw(jl_IllegalArgumentException__init_0($rt_s(26)));
    $this.$unmappableAction0 = $newAction;
    $this.$implOnUnmappableCharacter($newAction);
    return $this;
},
jnc_CharsetEncoder_implOnUnmappableCharacter = ($this, $newAction) => {
    return;
},
jnc_CharsetEncoder_encode = ($this, $in, $out, $endOfInput) => {
    let $result, $e, $remaining, var$7, $action, $$je;
    a: {
        if ($this.$status != 3) {
            if ($endOfInput)
                break a;
            if ($this.$status != 2)
                break a;
        }
        $rt_throw(jl_IllegalStateException__init_1());
    }
    $this.$status = !$endOfInput ? 1 : 2;
    while (true) {
        try {
            $result = $this.$encodeLoop($in, $out);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_RuntimeException) {
                $e = $$je;
                $rt_throw(jnc_CoderMalfunctionError__init_($e));
            } else {
                throw $$e;
            }
        }
        $result = $rt_nullCheck($result);
        if ($result.$isUnderflow()) {
            if (!$endOfInput)
                return $result;
            $in = $rt_nullCheck($in);
            $remaining = jn_Buffer_remaining($in);
            if ($remaining <= 0)
                return $result;
            $result = jnc_CoderResult_malformedForLength($remaining);
        } else if ($result.$isOverflow())
            return $result;
        var$7 = $rt_nullCheck($result);
        $action = !var$7.$isUnmappable() ? $this.$malformedAction0 : $this.$unmappableAction0;
        jnc_CodingErrorAction_$callClinit();
        if ($action === jnc_CodingErrorAction_REPLACE) {
            $out = $rt_nullCheck($out);
            if (jn_Buffer_remaining($out) < ($rt_nullCheck($this.$replacement0)).data.length)
                return jnc_CoderResult_OVERFLOW;
            jn_ByteBuffer_put($out, $this.$replacement0);
        } else if ($action !== jnc_CodingErrorAction_IGNORE)
            break;
        $in = $rt_nullCheck($in);
        $in.$position1(jn_Buffer_position($in) + var$7.$length() | 0);
    }
    return var$7;
},
jnc_CharsetEncoder_encode0 = ($this, $in) => {
    let $output, $result, var$4;
    $in = $rt_nullCheck($in);
    if (jn_Buffer_remaining($in)) {
        jnc_CharsetEncoder_reset($this);
        $output = jn_ByteBuffer_allocate(jn_Buffer_remaining($in) * $this.$averageBytesPerChar | 0);
        while (true) {
            $result = jnc_CharsetEncoder_encode($this, $in, $output, 0);
            jnc_CoderResult_$callClinit();
            if ($result === jnc_CoderResult_UNDERFLOW)
                break;
            if ($result === jnc_CoderResult_OVERFLOW) {
                $output = jnc_CharsetEncoder_allocateMore($this, $output);
                continue;
            }
            $result = $rt_nullCheck($result);
            if (!$result.$isError())
                continue;
            $result.$throwException();
        }
        var$4 = jnc_CharsetEncoder_encode($this, $in, $output, 1);
        var$4 = $rt_nullCheck(var$4);
        if (var$4.$isError())
            var$4.$throwException();
        while (true) {
            var$4 = jnc_CharsetEncoder_flush($this, $output);
            var$4 = $rt_nullCheck(var$4);
            if (var$4.$isUnderflow())
                break;
            if (!var$4.$isOverflow())
                continue;
            $output = jnc_CharsetEncoder_allocateMore($this, $output);
        }
        var$4 = $rt_nullCheck($output);
        jn_ByteBuffer_flip(var$4);
        return var$4;
    }
    return jn_ByteBuffer_allocate(0);
},
jnc_CharsetEncoder_allocateMore = ($this, $buffer) => {
    let $array, var$3, $result, var$5;
    $buffer = $rt_nullCheck($buffer);
    $array = jn_ByteBuffer_array($buffer);
    $array = $rt_nullCheck($array);
    var$3 = ju_Arrays_copyOf1($array, $array.data.length * 2 | 0);
    $result = jn_ByteBuffer_wrap0(var$3);
    var$5 = jn_Buffer_position($buffer);
    $result = $rt_nullCheck($result);
    $result.$position(var$5);
    return $result;
},
jnc_CharsetEncoder_flush = ($this, $out) => {
    let $result;
    if ($this.$status != 2 && $this.$status != 4)
        $rt_throw(jl_IllegalStateException__init_1());
    $result = $this.$implFlush0($out);
    jnc_CoderResult_$callClinit();
    if ($result === jnc_CoderResult_UNDERFLOW)
        $this.$status = 3;
    return $result;
},
jnc_CharsetEncoder_implFlush = ($this, $out) => {
    jnc_CoderResult_$callClinit();
    return jnc_CoderResult_UNDERFLOW;
},
jnc_CharsetEncoder_reset = $this => {
    $this.$status = 0;
    $this.$implReset();
    return $this;
},
jnc_CharsetEncoder_implReset = $this => {
    return;
};
function jnci_BufferedEncoder() {
    let a = this; jnc_CharsetEncoder.call(a);
    a.$inArray0 = null;
    a.$outArray = null;
}
let jnci_BufferedEncoder__init_ = ($this, $cs, $averageBytesPerChar, $maxBytesPerChar) => {
    jnc_CharsetEncoder__init_($this, $cs, $averageBytesPerChar, $maxBytesPerChar);
    $this.$inArray0 = $rt_createCharArray(512);
    $this.$outArray = $rt_createByteArray(512);
},
jnci_BufferedEncoder_encodeLoop = ($this, $in, $out) => {
    let $inArray, $inPos, $inSize, $outArray, $i, var$8, var$9, var$10, $outPos, $outSize, $controller, $result;
    $inArray = $this.$inArray0;
    $inPos = 0;
    $inSize = 0;
    $outArray = $this.$outArray;
    a: {
        b: {
            while (true) {
                if (($inPos + 32 | 0) > $inSize) {
                    $in = $rt_nullCheck($in);
                    if (jn_Buffer_hasRemaining($in)) {
                        $i = $inPos;
                        while ($i < $inSize) {
                            var$8 = $i - $inPos | 0;
                            $inArray = $rt_nullCheck($inArray);
                            var$9 = $inArray.data;
                            $i = $rt_checkBounds($i, var$9);
                            var$9[$rt_checkBounds(var$8, var$9)] = var$9[$i];
                            $i = $i + 1 | 0;
                        }
                        var$8 = $inSize - $inPos | 0;
                        var$10 = jn_Buffer_remaining($in) + var$8 | 0;
                        $inArray = $rt_nullCheck($inArray);
                        $inSize = jl_Math_min(var$10, $inArray.data.length);
                        $in.$get0($inArray, var$8, $inSize - var$8 | 0);
                        $inPos = 0;
                    }
                }
                $out = $rt_nullCheck($out);
                if (!jn_Buffer_hasRemaining($out))
                    break b;
                $outPos = 0;
                var$8 = jn_Buffer_remaining($out);
                $outArray = $rt_nullCheck($outArray);
                $outSize = jl_Math_min(var$8, $outArray.data.length);
                $controller = jnci_BufferedEncoder$Controller__init_0($in, $out);
                $result = $this.$arrayEncode($inArray, $inPos, $inSize, $outArray, $outPos, $outSize, $controller);
                $inPos = $controller.$inPosition;
                var$8 = $controller.$outPosition0;
                if ($result === null) {
                    $in = $rt_nullCheck($in);
                    if (!jn_Buffer_hasRemaining($in) && $inPos >= $inSize) {
                        jnc_CoderResult_$callClinit();
                        $result = jnc_CoderResult_UNDERFLOW;
                    } else if (!jn_Buffer_hasRemaining($out) && $inPos >= $inSize) {
                        jnc_CoderResult_$callClinit();
                        $result = jnc_CoderResult_OVERFLOW;
                    }
                }
                $out.$put2($outArray, 0, var$8);
                if ($result !== null)
                    break;
            }
            break a;
        }
        $in = $rt_nullCheck($in);
        if (!(!jn_Buffer_hasRemaining($in) && $inPos >= $inSize)) {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_OVERFLOW;
        } else {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_UNDERFLOW;
        }
    }
    $in = $rt_nullCheck($in);
    $in.$position1(jn_Buffer_position($in) - ($inSize - $inPos | 0) | 0);
    return $result;
},
jnci_AsciiEncoder = $rt_classWithoutFields(jnci_BufferedEncoder),
jnci_AsciiEncoder__init_ = ($this, $cs) => {
    jnci_BufferedEncoder__init_($this, $cs, 1.0, 1.0);
},
jnci_AsciiEncoder__init_0 = var_0 => {
    let var_1 = new jnci_AsciiEncoder();
    jnci_AsciiEncoder__init_(var_1, var_0);
    return var_1;
},
jnci_AsciiEncoder_arrayEncode = ($this, $inArray, $inPos, $inSize, $outArray, $outPos, $outSize, $controller) => {
    let $result, var$9, var$10, $c, var$12, var$13, $next;
    $result = null;
    a: {
        b: {
            c: {
                d: {
                    while ($inPos < $inSize) {
                        if ($outPos >= $outSize)
                            break d;
                        var$9 = $inPos + 1 | 0;
                        $inArray = $rt_nullCheck($inArray);
                        var$10 = $inArray.data;
                        $c = var$10[$rt_checkBounds($inPos, var$10)];
                        if (jl_Character_isHighSurrogate($c))
                            break b;
                        if (jl_Character_isLowSurrogate($c))
                            $result = jnc_CoderResult_malformedForLength(1);
                        if ($c >= 128)
                            break c;
                        var$12 = $outPos + 1 | 0;
                        var$13 = $c << 24 >> 24;
                        $outArray = $rt_nullCheck($outArray);
                        var$10 = $outArray.data;
                        var$10[$rt_checkBounds($outPos, var$10)] = var$13;
                        $inPos = var$9;
                        $outPos = var$12;
                    }
                    var$9 = $inPos;
                    break a;
                }
                var$9 = $inPos;
                break a;
            }
            $result = jnc_CoderResult_unmappableForLength(1);
            var$9 = var$9 + (-1) | 0;
            break a;
        }
        if (var$9 >= $inSize) {
            $controller = $rt_nullCheck($controller);
            if ($controller.$hasMoreInput(2))
                var$9 = var$9 + (-1) | 0;
            else {
                jnc_CoderResult_$callClinit();
                $result = jnc_CoderResult_UNDERFLOW;
            }
        } else {
            var$9 = $rt_checkBounds(var$9, var$10);
            $next = var$10[var$9];
            if (!jl_Character_isLowSurrogate($next))
                $result = jnc_CoderResult_malformedForLength(1);
            else {
                var$9 = var$9 + (-1) | 0;
                $result = jnc_CoderResult_unmappableForLength(2);
            }
        }
    }
    $controller = $rt_nullCheck($controller);
    $controller.$setInPosition(var$9);
    $controller.$setOutPosition($outPos);
    return $result;
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0();
    dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aReactionThatWritesAgainComesToRest$0(var$1);
},
jl_ClassCastException = $rt_classWithoutFields(jl_RuntimeException),
jl_ClassCastException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jl_ClassCastException__init_0 = () => {
    let var_0 = new jl_ClassCastException();
    jl_ClassCastException__init_(var_0);
    return var_0;
},
juf_Supplier = $rt_classWithoutFields(0),
jl_Error = $rt_classWithoutFields(jl_Throwable),
jl_Error__init_ = $this => {
    jl_Throwable__init_($this);
},
jl_Error__init_4 = () => {
    let var_0 = new jl_Error();
    jl_Error__init_(var_0);
    return var_0;
},
jl_Error__init_2 = ($this, $message, $cause) => {
    jl_Throwable__init_0($this, $message, $cause);
},
jl_Error__init_6 = (var_0, var_1) => {
    let var_2 = new jl_Error();
    jl_Error__init_2(var_2, var_0, var_1);
    return var_2;
},
jl_Error__init_0 = ($this, $message) => {
    jl_Throwable__init_2($this, $message);
},
jl_Error__init_5 = var_0 => {
    let var_1 = new jl_Error();
    jl_Error__init_0(var_1, var_0);
    return var_1;
},
jl_Error__init_1 = ($this, $cause) => {
    jl_Throwable__init_1($this, $cause);
},
jl_Error__init_3 = var_0 => {
    let var_1 = new jl_Error();
    jl_Error__init_1(var_1, var_0);
    return var_1;
},
jnc_CoderMalfunctionError = $rt_classWithoutFields(jl_Error),
jnc_CoderMalfunctionError__init_0 = ($this, $cause) => {
    jl_Error__init_1($this, $cause);
},
jnc_CoderMalfunctionError__init_ = var_0 => {
    let var_1 = new jnc_CoderMalfunctionError();
    jnc_CoderMalfunctionError__init_0(var_1, var_0);
    return var_1;
},
dtcp_Time = $rt_classWithoutFields(0),
ju_AbstractMap = $rt_classWithoutFields(),
ju_AbstractMap__init_ = $this => {
    jl_Object__init_($this);
},
ju_AbstractMap_equals = ($this, $obj) => {
    let $other, var$3, $it, $entry, $$je;
    if ($this !== $obj) {
        if ($rt_isInstance($obj, ju_Map)) {
            $other = $rt_castToInterface($obj, ju_Map);
            var$3 = $this.$size();
            $other = $rt_nullCheck($other);
            if (var$3 == $other.$size()) {
                a: {
                    try {
                        $it = ($rt_nullCheck($this.$entrySet())).$iterator();
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_ClassCastException) {
                            break a;
                        } else if ($$je instanceof jl_NullPointerException) {
                            break a;
                        } else {
                            throw $$e;
                        }
                    }
                    b: {
                        c: {
                            try {
                                while (true) {
                                    $it = $rt_nullCheck($it);
                                    if (!$it.$hasNext())
                                        break;
                                    $entry = $rt_castToInterface($it.$next0(), ju_Map$Entry);
                                    $entry = $rt_nullCheck($entry);
                                    if (!$other.$containsKey($entry.$getKey()))
                                        break b;
                                    if (!ju_Objects_equals($entry.$getValue(), $other.$get($entry.$getKey())))
                                        break c;
                                }
                            } catch ($$e) {
                                $$je = $rt_wrapException($$e);
                                if ($$je instanceof jl_ClassCastException) {
                                    break a;
                                } else if ($$je instanceof jl_NullPointerException) {
                                    break a;
                                } else {
                                    throw $$e;
                                }
                            }
                            return 1;
                        }
                        try {
                        } catch ($$e) {
                            $$je = $rt_wrapException($$e);
                            if ($$je instanceof jl_ClassCastException) {
                                break a;
                            } else if ($$je instanceof jl_NullPointerException) {
                                break a;
                            } else {
                                throw $$e;
                            }
                        }
                        return 0;
                    }
                    try {
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_ClassCastException) {
                            break a;
                        } else if ($$je instanceof jl_NullPointerException) {
                            break a;
                        } else {
                            throw $$e;
                        }
                    }
                    return 0;
                }
                return 0;
            }
            return 0;
        }
        return 0;
    }
    return 1;
},
ju_AbstractMap_hashCode = $this => {
    let $result, $iter, $entry;
    $result = 0;
    $iter = ($rt_nullCheck($this.$entrySet())).$iterator();
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        $entry = $rt_castToInterface($iter.$next0(), ju_Map$Entry);
        $entry = $rt_nullCheck($entry);
        $result = $result + $entry.$hashCode() | 0;
    }
    return $result;
},
ju_AbstractMap_toString = $this => {
    let $sb, $iter, $e;
    $sb = jl_StringBuilder__init_();
    $sb.$append0(123);
    $iter = ($rt_nullCheck($this.$entrySet())).$iterator();
    $iter = $rt_nullCheck($iter);
    if ($iter.$hasNext()) {
        $e = $rt_castToInterface($iter.$next0(), ju_Map$Entry);
        $e = $rt_nullCheck($e);
        $sb.$append($e.$getKey() !== $this ? $e.$getKey() : $rt_s(27));
        $sb.$append0(61);
        $sb.$append($e.$getValue() !== $this ? $e.$getValue() : $rt_s(27));
    }
    while ($iter.$hasNext()) {
        $sb.$append2($rt_s(28));
        $e = $rt_castToInterface($iter.$next0(), ju_Map$Entry);
        $e = $rt_nullCheck($e);
        $sb.$append($e.$getKey() !== $this ? $e.$getKey() : $rt_s(27));
        $sb.$append0(61);
        $sb.$append($e.$getValue() !== $this ? $e.$getValue() : $rt_s(27));
    }
    $sb.$append0(125);
    return $sb.$toString();
},
jl_Cloneable = $rt_classWithoutFields(0);
function ju_HashMap() {
    let a = this; ju_AbstractMap.call(a);
    a.$elementCount = 0;
    a.$elementData = null;
    a.$modCount0 = 0;
    a.$loadFactor = 0.0;
    a.$threshold = 0;
}
let ju_HashMap__init_ = $this => {
    ju_HashMap__init_0($this, 16);
},
ju_HashMap__init_3 = () => {
    let var_0 = new ju_HashMap();
    ju_HashMap__init_(var_0);
    return var_0;
},
ju_HashMap__init_0 = ($this, $capacity) => {
    ju_HashMap__init_1($this, $capacity, 0.75);
},
ju_HashMap__init_2 = var_0 => {
    let var_1 = new ju_HashMap();
    ju_HashMap__init_0(var_1, var_0);
    return var_1;
},
ju_HashMap_calculateCapacity = $x => {
    let var$2, var$3;
    if ($x < 1073741824) {
        if ($x) {
            var$2 = $x - 1 | 0;
            var$3 = var$2 | var$2 >> 1;
            var$3 = var$3 | var$3 >> 2;
            var$3 = var$3 | var$3 >> 4;
            var$3 = var$3 | var$3 >> 8;
            var$3 = var$3 | var$3 >> 16;
            return var$3 + 1 | 0;
        }
        return 16;
    }
    return 1073741824;
},
ju_HashMap__init_1 = ($this, $capacity, $loadFactor) => {
    let var$3;
    ju_AbstractMap__init_($this);
    if ($capacity >= 0 && $loadFactor > 0.0) {
        var$3 = ju_HashMap_calculateCapacity($capacity);
        $this.$elementCount = 0;
        $this.$elementData = $this.$newElementArray(var$3);
        $this.$loadFactor = $loadFactor;
        ju_HashMap_computeThreshold($this);
        return;
    }
    $rt_throw(jl_IllegalArgumentException__init_1());
},
ju_HashMap__init_4 = (var_0, var_1) => {
    let var_2 = new ju_HashMap();
    ju_HashMap__init_1(var_2, var_0, var_1);
    return var_2;
},
ju_HashMap_computeThreshold = $this => {
    $this.$threshold = ($rt_nullCheck($this.$elementData)).data.length * $this.$loadFactor | 0;
},
ju_HashMap_containsKey = ($this, $key) => {
    let $m;
    $m = ju_HashMap_entryByKey($this, $key);
    return $m === null ? 0 : 1;
},
ju_HashMap_entryByKey = ($this, $key) => {
    let $m, $hash, $index;
    if ($key === null)
        $m = ju_HashMap_findNullKeyEntry($this);
    else {
        $hash = $key.$hashCode();
        $index = $hash & (($rt_nullCheck($this.$elementData)).data.length - 1 | 0);
        $m = ju_HashMap_findNonNullKeyEntry($this, $key, $index, $hash);
    }
    return $m;
},
ju_HashMap_findNonNullKeyEntry = ($this, $key, $index, $keyHash) => {
    let var$4, $m;
    var$4 = ($rt_nullCheck($this.$elementData)).data;
    $index = $rt_checkBounds($index, var$4);
    $m = var$4[$index];
    while ($m !== null && !($m.$origKeyHash == $keyHash && ju_HashMap_areEqualKeys($key, $m.$key0))) {
        $m = $m.$next6;
    }
    return $m;
},
ju_HashMap_findNullKeyEntry = $this => {
    let var$1, $m;
    var$1 = ($rt_nullCheck($this.$elementData)).data;
    $m = var$1[$rt_checkUpperBound(0, var$1)];
    while ($m !== null && $m.$key0 !== null) {
        $m = $m.$next6;
    }
    return $m;
},
ju_HashMap_isEmpty = $this => {
    return $this.$elementCount ? 0 : 1;
},
ju_HashMap_putAll = ($this, $map) => {
    $map = $rt_nullCheck($map);
    if (!$map.$isEmpty())
        $this.$putAllImpl($map);
},
ju_HashMap_rehash = ($this, $capacity) => {
    let $length, $newData, $i, var$5, $entry, var$7, $index, $next;
    $length = ju_HashMap_calculateCapacity(!$capacity ? 1 : $capacity << 1);
    $newData = $this.$newElementArray($length);
    $i = 0;
    while ($i < ($rt_nullCheck($this.$elementData)).data.length) {
        var$5 = ($rt_nullCheck($this.$elementData)).data;
        $i = $rt_checkBounds($i, var$5);
        $entry = var$5[$i];
        var$5 = $this.$elementData;
        var$7 = null;
        var$5 = ($rt_nullCheck(var$5)).data;
        $i = $rt_checkUpperBound($i, var$5);
        var$5[$i] = var$7;
        while ($entry !== null) {
            $index = $entry.$origKeyHash & ($length - 1 | 0);
            $next = $entry.$next6;
            $newData = $rt_nullCheck($newData);
            var$5 = $newData.data;
            $index = $rt_checkBounds($index, var$5);
            $entry.$next6 = var$5[$index];
            var$5[$index] = $entry;
            $entry = $next;
        }
        $i = $i + 1 | 0;
    }
    $this.$elementData = $newData;
    ju_HashMap_computeThreshold($this);
},
ju_HashMap_rehash0 = $this => {
    $this.$rehash(($rt_nullCheck($this.$elementData)).data.length);
},
ju_HashMap_removeEntry = ($this, $entry) => {
    let $index, var$3, $m, var$5, var$6;
    $entry = $rt_nullCheck($entry);
    $index = $entry.$origKeyHash & (($rt_nullCheck($this.$elementData)).data.length - 1 | 0);
    var$3 = ($rt_nullCheck($this.$elementData)).data;
    $index = $rt_checkBounds($index, var$3);
    $m = var$3[$index];
    if ($m === $entry) {
        var$3 = $this.$elementData;
        var$5 = $entry.$next6;
        var$3 = ($rt_nullCheck(var$3)).data;
        $index = $rt_checkUpperBound($index, var$3);
        var$3[$index] = var$5;
    } else {
        while (true) {
            var$6 = $rt_nullCheck($m);
            if (var$6.$next6 === $entry)
                break;
            $m = var$6.$next6;
        }
        var$6.$next6 = $entry.$next6;
    }
    $this.$modCount0 = $this.$modCount0 + 1 | 0;
    $this.$elementCount = $this.$elementCount - 1 | 0;
},
ju_HashMap_removeByKey = ($this, $key) => {
    let $index, $last, var$4, $entry, $entry_0, $hash, var$8, var$9;
    a: {
        $index = 0;
        $last = null;
        if ($key === null) {
            var$4 = ($rt_nullCheck($this.$elementData)).data;
            $entry = var$4[$rt_checkUpperBound(0, var$4)];
            b: {
                while ($entry !== null) {
                    if ($entry.$key0 === null)
                        break b;
                    $entry_0 = $entry.$next6;
                    $last = $entry;
                    $entry = $entry_0;
                }
                break a;
            }
        } else {
            $hash = $key.$hashCode();
            var$8 = $hash & (($rt_nullCheck($this.$elementData)).data.length - 1 | 0);
            var$4 = ($rt_nullCheck($this.$elementData)).data;
            $index = $rt_checkBounds(var$8, var$4);
            $entry = var$4[$index];
            while ($entry !== null && !($entry.$origKeyHash == $hash && ju_HashMap_areEqualKeys($key, $entry.$key0))) {
                $entry_0 = $entry.$next6;
                $last = $entry;
                $entry = $entry_0;
            }
        }
    }
    if ($entry !== null) {
        if ($last !== null)
            $last.$next6 = $entry.$next6;
        else {
            var$4 = $this.$elementData;
            var$9 = $entry.$next6;
            var$4 = ($rt_nullCheck(var$4)).data;
            var$4[$rt_checkBounds($index, var$4)] = var$9;
        }
        $this.$modCount0 = $this.$modCount0 + 1 | 0;
        $this.$elementCount = $this.$elementCount - 1 | 0;
        return $entry;
    }
    return null;
},
ju_HashMap_size = $this => {
    return $this.$elementCount;
},
ju_HashMap_areEqualKeys = ($key1, $key2) => {
    let var$3;
    a: {
        b: {
            if ($key1 !== $key2) {
                $key1 = $rt_nullCheck($key1);
                if (!$key1.$equals0($key2))
                    break b;
            }
            var$3 = 1;
            break a;
        }
        var$3 = 0;
    }
    return var$3;
};
function ju_LinkedHashMap() {
    let a = this; ju_HashMap.call(a);
    a.$accessOrder = 0;
    a.$head = null;
    a.$tail = null;
}
let ju_LinkedHashMap__init_1 = $this => {
    ju_HashMap__init_($this);
    $this.$accessOrder = 0;
    $this.$head = null;
},
ju_LinkedHashMap__init_ = () => {
    let var_0 = new ju_LinkedHashMap();
    ju_LinkedHashMap__init_1(var_0);
    return var_0;
},
ju_LinkedHashMap__init_0 = ($this, $m) => {
    ju_HashMap__init_($this);
    $this.$accessOrder = 0;
    $this.$head = null;
    $this.$tail = null;
    $this.$putAll($m);
},
ju_LinkedHashMap__init_2 = var_0 => {
    let var_1 = new ju_LinkedHashMap();
    ju_LinkedHashMap__init_0(var_1, var_0);
    return var_1;
},
ju_LinkedHashMap_putAllImpl = ($this, $map) => {
    let var$2, $capacity, $it, $entry;
    var$2 = $this.$elementCount;
    $map = $rt_nullCheck($map);
    $capacity = var$2 + $map.$size() | 0;
    if ($capacity > $this.$threshold)
        $this.$rehash($capacity);
    $it = ($rt_nullCheck($map.$entrySet())).$iterator();
    while (true) {
        $it = $rt_nullCheck($it);
        if (!$it.$hasNext())
            break;
        $entry = $rt_castToInterface($it.$next0(), ju_Map$Entry);
        $entry = $rt_nullCheck($entry);
        $this.$putImpl($entry.$getKey(), $entry.$getValue(), 0, $this.$accessOrder);
    }
},
ju_LinkedHashMap_newElementArray = ($this, $s) => {
    return $rt_createArray(ju_LinkedHashMap$LinkedHashMapEntry, $s);
},
ju_LinkedHashMap_getOrDefault = ($this, $key, $defaultValue) => {
    let $entry, $hash, $index;
    if ($key === null)
        $entry = $rt_castToClass(ju_HashMap_findNullKeyEntry($this), ju_LinkedHashMap$LinkedHashMapEntry);
    else {
        $hash = $key.$hashCode();
        $index = ($hash & 2147483647) % ($rt_nullCheck($this.$elementData)).data.length | 0;
        $entry = $rt_castToClass(ju_HashMap_findNonNullKeyEntry($this, $key, $index, $hash), ju_LinkedHashMap$LinkedHashMapEntry);
    }
    if ($entry !== null) {
        if ($this.$accessOrder)
            ju_LinkedHashMap_linkEntry($this, $entry, 0);
        return $entry.$value6;
    }
    return $defaultValue;
},
ju_LinkedHashMap_get = ($this, $key) => {
    return $this.$getOrDefault($key, null);
},
ju_LinkedHashMap_createHashedEntry = ($this, $key, $index, $hash, $first) => {
    let $entry, var$6;
    $entry = ju_LinkedHashMap$LinkedHashMapEntry__init_0($key, $hash);
    var$6 = ($rt_nullCheck($this.$elementData)).data;
    $index = $rt_checkBounds($index, var$6);
    $entry.$next6 = var$6[$index];
    var$6 = ($rt_nullCheck($this.$elementData)).data;
    $index = $rt_checkUpperBound($index, var$6);
    var$6[$index] = $entry;
    if (!$first) {
        if ($this.$tail === null)
            $this.$head = $entry;
        else
            ($rt_nullCheck($this.$tail)).$chainForward = $entry;
        $entry.$chainBackward = $this.$tail;
        $this.$tail = $entry;
    } else {
        if ($this.$head === null)
            $this.$tail = $entry;
        else
            ($rt_nullCheck($this.$head)).$chainBackward = $entry;
        $entry.$chainForward = $this.$head;
        $this.$head = $entry;
    }
    return $entry;
},
ju_LinkedHashMap_put = ($this, $key, $value) => {
    let $oldSize, $existing;
    $oldSize = $this.$size();
    $existing = $this.$putImpl($key, $value, 0, $this.$accessOrder);
    if ($this.$size() != $oldSize && $this.$removeEldestEntry($this.$head))
        $this.$removeLinkedEntry($this.$head);
    return $existing;
},
ju_LinkedHashMap_putImpl = ($this, $key, $value, $first, $forceMotion) => {
    let $hash, var$6, $index, $entry, var$9, var$10, $existing;
    if (!$this.$elementCount) {
        $this.$head = null;
        $this.$tail = null;
    }
    $hash = ju_Objects_hashCode($key);
    var$6 = $hash & 2147483647;
    $index = var$6 % ($rt_nullCheck($this.$elementData)).data.length | 0;
    $entry = $rt_castToClass($key === null ? ju_HashMap_findNullKeyEntry($this) : ju_HashMap_findNonNullKeyEntry($this, $key, $index, $hash), ju_LinkedHashMap$LinkedHashMapEntry);
    if ($entry === null) {
        $this.$modCount0 = $this.$modCount0 + 1 | 0;
        var$9 = $this.$elementCount + 1 | 0;
        $this.$elementCount = var$9;
        if (var$9 > $this.$threshold) {
            $this.$rehash0();
            $index = var$6 % ($rt_nullCheck($this.$elementData)).data.length | 0;
        }
        $entry = $rt_castToClass(ju_LinkedHashMap_createHashedEntry($this, $key, $index, $hash, $first), ju_LinkedHashMap$LinkedHashMapEntry);
    } else if ($forceMotion)
        ju_LinkedHashMap_linkEntry($this, $entry, $first);
    var$10 = $rt_nullCheck($entry);
    $existing = var$10.$value6;
    var$10.$value6 = $value;
    return $existing;
},
ju_LinkedHashMap_linkEntry = ($this, $entry, $first) => {
    let $n, $p;
    a: {
        if (!$first) {
            $entry = $rt_nullCheck($entry);
            $n = $entry.$chainForward;
            if ($n !== null) {
                $p = $entry.$chainBackward;
                if ($p === null)
                    $this.$head = $n;
                else
                    $p.$chainForward = $n;
                $n.$chainBackward = $p;
                if ($this.$tail !== null)
                    ($rt_nullCheck($this.$tail)).$chainForward = $entry;
                $entry.$chainBackward = $this.$tail;
                $entry.$chainForward = null;
                $this.$tail = $entry;
                break a;
            }
            return;
        }
        $entry = $rt_nullCheck($entry);
        $p = $entry.$chainBackward;
        if ($p !== null) {
            $n = $entry.$chainForward;
            if ($n === null)
                $this.$tail = $p;
            else
                $n.$chainBackward = $p;
            $p.$chainForward = $n;
            if ($this.$head !== null)
                ($rt_nullCheck($this.$head)).$chainBackward = $entry;
            $entry.$chainForward = $this.$head;
            $entry.$chainBackward = null;
            $this.$head = $entry;
        } else
            return;
    }
},
ju_LinkedHashMap_entrySet = $this => {
    return ju_LinkedHashMapEntrySet__init_0($this, 0);
},
ju_LinkedHashMap_remove = ($this, $key) => {
    let $m;
    $m = $rt_castToClass(ju_HashMap_removeByKey($this, $key), ju_LinkedHashMap$LinkedHashMapEntry);
    if ($m !== null) {
        ju_LinkedHashMap_unlinkEntry($this, $m);
        return $m.$value6;
    }
    return null;
},
ju_LinkedHashMap_removeLinkedEntry = ($this, $entry) => {
    ju_HashMap_removeEntry($this, $entry);
    ju_LinkedHashMap_unlinkEntry($this, $entry);
},
ju_LinkedHashMap_unlinkEntry = ($this, $entry) => {
    let $p, $n;
    $entry = $rt_nullCheck($entry);
    $p = $entry.$chainBackward;
    $n = $entry.$chainForward;
    if ($p !== null) {
        $p.$chainForward = $n;
        if ($n === null)
            $this.$tail = $p;
        else
            $n.$chainBackward = $p;
    } else {
        $this.$head = $n;
        if ($n === null)
            $this.$tail = null;
        else
            $n.$chainBackward = null;
    }
},
ju_LinkedHashMap_removeEldestEntry = ($this, $eldest) => {
    return 0;
},
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0();
    dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$stoppingForgetsWhatADebounceHolds$0(var$1);
};
function jn_Buffer() {
    let a = this; jl_Object.call(a);
    a.$position4 = 0;
    a.$limit0 = 0;
    a.$mark = 0;
}
let jn_Buffer__init_ = $this => {
    jl_Object__init_($this);
    $this.$mark = (-1);
},
jn_Buffer_capacity = $this => {
    return $this.$capacityImpl();
},
jn_Buffer_position = $this => {
    return $this.$position4;
},
jn_Buffer_position0 = ($this, $newPosition) => {
    let var$2, var$3, var$4;
    if ($newPosition >= 0 && $newPosition <= $this.$limit0) {
        $this.$position4 = $newPosition;
        if ($newPosition < $this.$mark)
            $this.$mark = 0;
        return $this;
    }
    var$2 = new jl_IllegalArgumentException;
    var$3 = $this.$limit0;
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(29))), $newPosition)), $rt_s(30))), var$3)), 93);
    jl_IllegalArgumentException__init_(var$2, jl_StringBuilder_toString(var$4));
    $rt_throw(var$2);
},
jn_Buffer_limit = $this => {
    return $this.$limit0;
},
jn_Buffer_flip = $this => {
    $this.$limit0 = $this.$position4;
    $this.$position4 = 0;
    $this.$mark = (-1);
    return $this;
},
jn_Buffer_remaining = $this => {
    return $this.$limit0 - $this.$position4 | 0;
},
jn_Buffer_hasRemaining = $this => {
    return $this.$position4 >= $this.$limit0 ? 0 : 1;
},
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0();
    dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$topicsAreIndependent$0(var$1);
};
function dtcf_FakeTopics$each$lambda$_19_0() {
    jl_Object.call(this);
    this.$_035 = null;
}
let dtcf_FakeTopics$each$lambda$_19_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_035 = var$1;
},
dtcf_FakeTopics$each$lambda$_19_0__init_0 = var_0 => {
    let var_1 = new dtcf_FakeTopics$each$lambda$_19_0();
    dtcf_FakeTopics$each$lambda$_19_0__init_(var_1, var_0);
    return var_1;
},
dtcf_FakeTopics$each$lambda$_19_0_accept0 = (var$0, var$1) => {
    dtcf_FakeTopics$each$lambda$_19_0_accept(var$0, $rt_castToClass(var$1, dtcf_FakeTopics$Ear));
},
dtcf_FakeTopics$each$lambda$_19_0_accept = (var$0, var$1) => {
    dtcf_FakeTopics_lambda$each$0(var$0.$_035, var$1);
},
dtcp_Storage = $rt_classWithoutFields(0);
function dtcf_MemoryStorage() {
    let a = this; jl_Object.call(a);
    a.$disk = null;
    a.$time5 = null;
    a.$watchers = null;
    a.$faults2 = null;
    a.$crashed0 = null;
    a.$failure = null;
    a.$commits = Long_ZERO;
    a.$gone = 0;
}
let dtcf_MemoryStorage__init_ = ($this, $disk, $time) => {
    jl_Object__init_($this);
    $this.$watchers = ju_ArrayList__init_();
    $this.$faults2 = dtcf_MemoryStorage$_init_$lambda$_0_0__init_0();
    $this.$crashed0 = dtcf_MemoryStorage$_init_$lambda$_0_1__init_0();
    $this.$disk = $disk;
    $this.$time5 = $time;
    $disk = $rt_nullCheck($disk);
    ($rt_nullCheck($disk.$stores)).$add($this);
},
dtcf_MemoryStorage__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_MemoryStorage();
    dtcf_MemoryStorage__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_MemoryStorage_crash = $this => {
    $this.$gone = 1;
    ($rt_nullCheck(($rt_nullCheck($this.$disk)).$stores)).$remove0($this);
    ($rt_nullCheck($this.$watchers)).$clear();
},
dtcf_MemoryStorage_commit = ($this, $edits) => {
    let $asked;
    $asked = ju_List_copyOf($edits);
    return dtcf_MemoryStorage_later($this, dtcf_MemoryStorage$commit$lambda$_6_0__init_0($this, $asked));
},
dtcf_MemoryStorage_faulty = ($this, $edits) => {
    let $failed, var$3, var$4;
    $failed = $this.$failure;
    if ($failed === null) {
        a: {
            b: {
                c: {
                    d: {
                        e: {
                            var$3 = $this.$faults2;
                            var$4 = $this.$commits;
                            $this.$commits = Long_add(var$4, Long_fromInt(1));
                            switch (jl_Enum_ordinal($rt_nullCheck($rt_castToClass(($rt_nullCheck(var$3)).$apply3(var$4), dtcf_MemoryStorage$Fault)))) {
                                case 0:
                                    break e;
                                case 1:
                                    var$3 = new dtcp_Storage$StorageException;
                                    dtcp_Storage$StorageException$Reason_$callClinit();
                                    dtcp_Storage$StorageException__init_(var$3, dtcp_Storage$StorageException$Reason_FULL, $rt_s(31));
                                    var$3 = dtcp_Promise_broken(var$3);
                                    break a;
                                case 2:
                                    break b;
                                case 3:
                                    break;
                                case 4:
                                    break d;
                                default:
                                    break c;
                            }
                            var$3 = dtcf_MemoryStorage_crashed($this);
                            break a;
                        }
                        var$3 = dtcp_Promise_kept(dtcf_MemoryStorage_apply($this, $edits));
                        break a;
                    }
                    dtcf_MemoryStorage_apply($this, $edits);
                    var$3 = dtcf_MemoryStorage_crashed($this);
                    break a;
                }
                $rt_throw(jl_MatchException__init_(null, null));
            }
            dtcf_MemoryStorage_apply($this, $edits);
            var$3 = new dtcp_Storage$StorageException;
            dtcp_Storage$StorageException$Reason_$callClinit();
            dtcp_Storage$StorageException__init_(var$3, dtcp_Storage$StorageException$Reason_BROKEN, $rt_s(32));
            var$3 = dtcp_Promise_broken(var$3);
        }
        return var$3;
    }
    $this.$commits = Long_add($this.$commits, Long_fromInt(1));
    return dtcp_Promise_broken($failed);
},
dtcf_MemoryStorage_crashed = $this => {
    dtcf_MemoryStorage_crash($this);
    ($rt_nullCheck($this.$crashed0)).$run();
    return dtcp_Promise__init_();
},
dtcf_MemoryStorage_apply = ($this, $edits) => {
    let var$2, $edit, var$4, var$5, var$6, $positions, $other, var$9, var$10, $$je;
    $edits = $rt_nullCheck($edits);
    var$2 = $edits.$iterator();
    a: {
        b: {
            while (true) {
                var$2 = $rt_nullCheck(var$2);
                if (!var$2.$hasNext())
                    break b;
                $edit = $rt_castToInterface(var$2.$next0(), dtcp_Storage$Edit);
                if ($edit instanceof dtcp_Storage$Edit$Expect) {
                    var$4 = $rt_castToClass($edit, dtcp_Storage$Edit$Expect);
                    try {
                        var$5 = $rt_nullCheck(var$4);
                        var$4 = dtcp_Storage$Edit$Expect_key(var$5);
                        var$5 = dtcp_Storage$Edit$Expect_text(var$5);
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$2 = $$je;
                            break a;
                        } else {
                            throw $$e;
                        }
                    }
                    var$6 = ($rt_nullCheck($this.$disk)).$texts;
                    if (!ju_Optional_equals($rt_nullCheck(ju_Optional_ofNullable($rt_castToClass(($rt_nullCheck(var$6)).$get(var$4), jl_String))), var$5))
                        break;
                }
            }
            return dtcp_Storage$Committed$Conflict__init_0(var$4);
        }
        $positions = ju_ArrayList__init_();
        var$2 = $edits.$iterator();
        while (true) {
            var$2 = $rt_nullCheck(var$2);
            if (!var$2.$hasNext()) {
                var$2 = ($rt_nullCheck(($rt_nullCheck($this.$disk)).$stores)).$iterator();
                while (true) {
                    var$2 = $rt_nullCheck(var$2);
                    if (!var$2.$hasNext())
                        break;
                    $other = $rt_castToClass(var$2.$next0(), dtcf_MemoryStorage);
                    if ($other !== $this) {
                        $other = $rt_nullCheck($other);
                        var$4 = $other.$time5;
                        ju_Objects_requireNonNull($other);
                        ($rt_nullCheck(var$4)).$after(Long_fromInt(100), dtcf_MemoryStorage$apply$lambda$_9_0__init_0($other));
                    }
                }
                return dtcp_Storage$Committed$Durable__init_0($positions);
            }
            $edit = $rt_castToInterface(var$2.$next0(), dtcp_Storage$Edit);
            ju_Objects_requireNonNull($edit);
            var$9 = 0;
            c: {
                d: {
                    e: {
                        f: {
                            g: {
                                h: while (true) {
                                    i: {
                                        if ($edit === null)
                                            var$9 = (-1);
                                        else {
                                            j: {
                                                k: {
                                                    l: {
                                                        m: {
                                                            n: {
                                                                switch (var$9) {
                                                                    case 0:
                                                                        break;
                                                                    case 1:
                                                                        break n;
                                                                    case 2:
                                                                        break m;
                                                                    case 3:
                                                                        break l;
                                                                    case 4:
                                                                        break k;
                                                                    default:
                                                                        break j;
                                                                }
                                                                if ($edit instanceof dtcp_Storage$Edit$Append) {
                                                                    var$9 = 0;
                                                                    break i;
                                                                }
                                                            }
                                                            if ($edit instanceof dtcp_Storage$Edit$Remove) {
                                                                var$9 = 1;
                                                                break i;
                                                            }
                                                        }
                                                        if ($edit instanceof dtcp_Storage$Edit$Put) {
                                                            var$9 = 2;
                                                            break i;
                                                        }
                                                    }
                                                    if ($edit instanceof dtcp_Storage$Edit$Delete) {
                                                        var$9 = 3;
                                                        break i;
                                                    }
                                                }
                                                if ($edit instanceof dtcp_Storage$Edit$Expect) {
                                                    var$9 = 4;
                                                    break i;
                                                }
                                            }
                                            var$9 = 5;
                                        }
                                    }
                                    switch (var$9) {
                                        case 0:
                                            break e;
                                        case 1:
                                            break;
                                        case 2:
                                            break d;
                                        case 3:
                                            break f;
                                        case 4:
                                            break h;
                                        default:
                                            $rt_throw(jl_MatchException__init_(null, null));
                                    }
                                    var$4 = $rt_castToClass($edit, dtcp_Storage$Edit$Remove);
                                    try {
                                        var$4 = $rt_nullCheck(var$4);
                                        var$5 = dtcp_Storage$Edit$Remove_log(var$4);
                                        var$10 = dtcp_Storage$Edit$Remove_position(var$4);
                                    } catch ($$e) {
                                        $$je = $rt_wrapException($$e);
                                        if ($$je instanceof jl_Throwable) {
                                            var$2 = $$je;
                                            break a;
                                        } else {
                                            throw $$e;
                                        }
                                    }
                                    if (1)
                                        break g;
                                    var$9 = 2;
                                }
                                break c;
                            }
                            ($rt_nullCheck(dtcf_MemoryStorage_log($this, var$5))).$remove(jl_Long_valueOf(var$10));
                            break c;
                        }
                        var$4 = $rt_castToClass($edit, dtcp_Storage$Edit$Delete);
                        try {
                            var$5 = dtcp_Storage$Edit$Delete_key($rt_nullCheck(var$4));
                        } catch ($$e) {
                            $$je = $rt_wrapException($$e);
                            if ($$je instanceof jl_Throwable) {
                                var$2 = $$je;
                                break a;
                            } else {
                                throw $$e;
                            }
                        }
                        ($rt_nullCheck(($rt_nullCheck($this.$disk)).$texts)).$remove(var$5);
                        break c;
                    }
                    var$4 = $rt_castToClass($edit, dtcp_Storage$Edit$Append);
                    try {
                        var$4 = $rt_nullCheck(var$4);
                        var$5 = dtcp_Storage$Edit$Append_log(var$4);
                        var$4 = dtcp_Storage$Edit$Append_text(var$4);
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$2 = $$je;
                            break a;
                        } else {
                            throw $$e;
                        }
                    }
                    $positions.$add(jl_Long_valueOf(dtcf_MemoryStorage_append($this, var$5, var$4)));
                    break c;
                }
                var$4 = $rt_castToClass($edit, dtcp_Storage$Edit$Put);
                try {
                    var$4 = $rt_nullCheck(var$4);
                    var$5 = dtcp_Storage$Edit$Put_key(var$4);
                    var$6 = dtcp_Storage$Edit$Put_text(var$4);
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$2 = $$je;
                        break a;
                    } else {
                        throw $$e;
                    }
                }
                ($rt_nullCheck(($rt_nullCheck($this.$disk)).$texts)).$put(var$5, var$6);
            }
        }
    }
    $rt_throw(jl_MatchException__init_(var$2.$toString(), var$2));
},
dtcf_MemoryStorage_changed = $this => {
    let var$1, $watcher;
    var$1 = ($rt_nullCheck(ju_List_copyOf($this.$watchers))).$iterator();
    while (true) {
        var$1 = $rt_nullCheck(var$1);
        if (!var$1.$hasNext())
            break;
        $watcher = $rt_castToClass(var$1.$next0(), dtcf_MemoryStorage$Watcher);
        if (($rt_nullCheck($this.$watchers)).$contains($watcher)) {
            $watcher = $rt_nullCheck($watcher);
            ($rt_nullCheck(dtcf_MemoryStorage$Watcher_changed($watcher))).$run();
        }
    }
},
dtcf_MemoryStorage_append = ($this, $log, $text) => {
    let $position, var$4, var$5;
    $position = ($rt_nullCheck($rt_castToClass(($rt_nullCheck(($rt_nullCheck($this.$disk)).$lastPositions)).$merge($log, jl_Long_valueOf(Long_fromInt(1)), dtcf_MemoryStorage$append$lambda$_11_0__init_0()), jl_Long))).$longValue();
    var$4 = dtcf_MemoryStorage_log($this, $log);
    var$5 = jl_Long_valueOf($position);
    ($rt_nullCheck(var$4)).$put(var$5, $text);
    return $position;
},
dtcf_MemoryStorage_log = ($this, $name) => {
    return $rt_castToInterface(($rt_nullCheck(($rt_nullCheck($this.$disk)).$logs)).$computeIfAbsent($name, dtcf_MemoryStorage$log$lambda$_12_0__init_0()), ju_NavigableMap);
},
dtcf_MemoryStorage_get = ($this, $key) => {
    return dtcf_MemoryStorage_later($this, dtcf_MemoryStorage$get$lambda$_13_0__init_0($this, $key));
},
dtcf_MemoryStorage_later = ($this, $step) => {
    let $promise, var$3, var$4;
    $promise = dtcp_Promise__init_();
    var$3 = $this.$time5;
    var$4 = dtcf_MemoryStorage$later$lambda$_19_0__init_0($this, $step, $promise);
    ($rt_nullCheck(var$3)).$after(Long_ZERO, var$4);
    return $promise;
},
dtcf_MemoryStorage_lambda$later$0 = ($this, $step, $promise) => {
    let var$3, var$4;
    if (!$this.$gone) {
        var$3 = dtcp_Promise_from($step);
        ju_Objects_requireNonNull($promise);
        var$4 = dtcf_MemoryStorage$lambda$later$0$lambda$_20_0__init_0($promise);
        ju_Objects_requireNonNull($promise);
        dtcp_Promise_whenEnded($rt_nullCheck(var$3), var$4, dtcf_MemoryStorage$lambda$later$0$lambda$_20_1__init_0($promise));
    }
},
dtcf_MemoryStorage_lambda$get$0 = ($this, $key) => {
    return dtcp_Promise_kept(ju_Optional_ofNullable($rt_castToClass(($rt_nullCheck(($rt_nullCheck($this.$disk)).$texts)).$get($key), jl_String)));
},
dtcf_MemoryStorage_lambda$log$0 = $unknown => {
    return ju_TreeMap__init_();
},
dtcf_MemoryStorage_lambda$commit$0 = ($this, $asked) => {
    return dtcf_MemoryStorage_faulty($this, $asked);
},
dtcf_MemoryStorage_lambda$new$1 = () => {
    return;
},
dtcf_MemoryStorage_lambda$new$0 = $commit => {
    dtcf_MemoryStorage$Fault_$callClinit();
    return dtcf_MemoryStorage$Fault_NONE;
};
function dtct_Topic$expect$lambda$_26_0() {
    jl_Object.call(this);
    this.$_010 = null;
}
let dtct_Topic$expect$lambda$_26_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_010 = var$1;
},
dtct_Topic$expect$lambda$_26_0__init_0 = var_0 => {
    let var_1 = new dtct_Topic$expect$lambda$_26_0();
    dtct_Topic$expect$lambda$_26_0__init_(var_1, var_0);
    return var_1;
},
dtct_Topic$expect$lambda$_26_0_test0 = (var$0, var$1) => {
    return dtct_Topic$expect$lambda$_26_0_test(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Topic$expect$lambda$_26_0_test = (var$0, var$1) => {
    return dtct_Topic_lambda$expect$0(var$0.$_010, var$1);
};
function dtct_Pulls$goneBack$lambda$_19_0() {
    jl_Object.call(this);
    this.$_037 = null;
}
let dtct_Pulls$goneBack$lambda$_19_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_037 = var$1;
},
dtct_Pulls$goneBack$lambda$_19_0__init_0 = var_0 => {
    let var_1 = new dtct_Pulls$goneBack$lambda$_19_0();
    dtct_Pulls$goneBack$lambda$_19_0__init_(var_1, var_0);
    return var_1;
},
dtct_Pulls$goneBack$lambda$_19_0_test0 = (var$0, var$1) => {
    return dtct_Pulls$goneBack$lambda$_19_0_test(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Pulls$goneBack$lambda$_19_0_test = (var$0, var$1) => {
    return dtct_Pulls_lambda$goneBack$0(var$0.$_037, var$1);
},
ju_SortedMap = $rt_classWithoutFields(0),
ju_NavigableMap = $rt_classWithoutFields(0);
function ju_TreeMap() {
    let a = this; ju_AbstractMap.call(a);
    a.$root = null;
    a.$comparator = null;
    a.$originalComparator = null;
    a.$modCount1 = 0;
}
let ju_TreeMap__init_1 = $this => {
    ju_TreeMap__init_0($this, $rt_castToInterface(null, ju_Comparator));
},
ju_TreeMap__init_ = () => {
    let var_0 = new ju_TreeMap();
    ju_TreeMap__init_1(var_0);
    return var_0;
},
ju_TreeMap__init_0 = ($this, $comparator) => {
    ju_AbstractMap__init_($this);
    $this.$originalComparator = $comparator;
    if ($comparator === null)
        $comparator = ju_Comparator$NaturalOrder_instance();
    $this.$comparator = $comparator;
},
ju_TreeMap__init_2 = var_0 => {
    let var_1 = new ju_TreeMap();
    ju_TreeMap__init_0(var_1, var_0);
    return var_1;
},
ju_TreeMap_get = ($this, $key) => {
    let $node;
    $node = $this.$findExact($key);
    return $node === null ? null : $node.$getValue();
},
ju_TreeMap_put = ($this, $key, $value) => {
    let $node, $old;
    $this.$root = ju_TreeMap_getOrCreateNode($this, $this.$root, $key);
    $node = $this.$findExact($key);
    $node = $rt_nullCheck($node);
    $old = $node.$setValue($value);
    $node.$setValue($value);
    $this.$modCount1 = $this.$modCount1 + 1 | 0;
    return $old;
},
ju_TreeMap_remove = ($this, $key) => {
    let $node;
    $node = $this.$findExact($key);
    if ($node !== null) {
        $this.$root = ju_TreeMap_deleteNode($this, $this.$root, $key);
        $this.$modCount1 = $this.$modCount1 + 1 | 0;
        return $node.$getValue();
    }
    return null;
},
ju_TreeMap_isEmpty = $this => {
    return $this.$root !== null ? 0 : 1;
},
ju_TreeMap_findExact = ($this, $key) => {
    let $node, $cmp;
    $node = $this.$root;
    ($rt_nullCheck($this.$comparator)).$compare0($key, $key);
    while (true) {
        if ($node === null)
            return null;
        $cmp = ($rt_nullCheck($this.$comparator)).$compare0($key, $node.$getKey());
        if (!$cmp)
            break;
        $node = $cmp >= 0 ? $node.$right : $node.$left;
    }
    return $node;
},
ju_TreeMap_getOrCreateNode = ($this, $root, $key) => {
    let $cmp;
    if ($root !== null) {
        $cmp = ($rt_nullCheck($this.$comparator)).$compare0($key, $root.$getKey());
        if ($cmp) {
            if ($cmp >= 0)
                $root.$right = ju_TreeMap_getOrCreateNode($this, $root.$right, $key);
            else
                $root.$left = ju_TreeMap_getOrCreateNode($this, $root.$left, $key);
            $root.$fix();
            return $root.$balance();
        }
        return $root;
    }
    return ju_TreeMap$TreeNode__init_0($key);
},
ju_TreeMap_deleteNode = ($this, $root, $key) => {
    let $cmp, $left, $right, $pathToMin, $minDepth, var$8, $minDepth_0, var$10, $node;
    if ($root !== null) {
        $cmp = ($rt_nullCheck($this.$comparator)).$compare0($key, $root.$getKey());
        if ($cmp < 0)
            $root.$left = ju_TreeMap_deleteNode($this, $root.$left, $key);
        else if ($cmp > 0)
            $root.$right = ju_TreeMap_deleteNode($this, $root.$right, $key);
        else if ($root.$right !== null) {
            $left = $root.$left;
            $right = $root.$right;
            $right = $rt_nullCheck($right);
            $pathToMin = $rt_createArray(ju_TreeMap$TreeNode, $right.$height);
            $minDepth = 0;
            while (true) {
                $root = $rt_nullCheck($right);
                if ($root.$left === null)
                    break;
                var$8 = $pathToMin.data;
                $minDepth_0 = $minDepth + 1 | 0;
                $minDepth = $rt_checkBounds($minDepth, var$8);
                var$8[$minDepth] = $root;
                $right = $root.$left;
                $minDepth = $minDepth_0;
            }
            var$10 = $root.$right;
            while ($minDepth > 0) {
                var$8 = $pathToMin.data;
                $minDepth = $rt_checkBounds($minDepth + (-1) | 0, var$8);
                $node = var$8[$minDepth];
                $node = $rt_nullCheck($node);
                $node.$left = var$10;
                $node.$fix();
                var$10 = $node.$balance();
            }
            $root.$right = var$10;
            $root.$left = $left;
            $root.$fix();
        } else
            return $root.$left;
        $root.$fix();
        return $root.$balance();
    }
    return null;
},
ju_TreeMap_firstKey = $this => {
    let $node;
    $node = ju_TreeMap_firstNode($this, 0);
    if ($node === null)
        $rt_throw(ju_NoSuchElementException__init_());
    return $node.$getKey();
},
ju_TreeMap_firstNode = ($this, $reverse) => {
    let $prev, $prev_0, var$4;
    $prev = $this.$root;
    $prev_0 = null;
    while ($prev !== null) {
        var$4 = $prev.$forward($reverse);
        $prev_0 = $prev;
        $prev = var$4;
    }
    return $prev_0;
},
ju_TreeMap_size = $this => {
    return $this.$root === null ? 0 : ($rt_nullCheck($this.$root)).$size2;
},
jl_Appendable = $rt_classWithoutFields(0),
jl_Readable = $rt_classWithoutFields(0),
jn_CharBuffer = $rt_classWithoutFields(jn_Buffer),
jn_CharBuffer__init_ = ($this, $position, $limit) => {
    jn_Buffer__init_($this);
    $this.$position4 = $position;
    $this.$limit0 = $limit;
},
jn_CharBuffer_allocate = $capacity => {
    let var$2, var$3, $array;
    if ($capacity < 0) {
        var$2 = new jl_IllegalArgumentException;
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(33))), $capacity);
        jl_IllegalArgumentException__init_(var$2, jl_StringBuilder_toString(var$3));
        $rt_throw(var$2);
    }
    $array = $rt_createCharArray($capacity);
    return jn_CharBufferOverTypedArray__init_(0, $capacity, 0, $array.data, $array);
},
jn_CharBuffer_wrap0 = ($array, $offset, $length) => {
    let var$4, var$5, $result;
    if ($length >= 0 && $offset >= 0) {
        var$4 = $length + $offset | 0;
        $array = $rt_nullCheck($array);
        var$5 = $array.data.length;
        if (var$4 <= var$5) {
            $result = jn_CharBufferOverTypedArray__init_(0, var$5, 0, $array.data, $array);
            $result.$position4 = $offset;
            $result.$limit0 = var$4;
            return $result;
        }
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jn_CharBuffer_wrap = $array => {
    $array = $rt_nullCheck($array);
    return jn_CharBuffer_wrap0($array, 0, $array.data.length);
},
jn_CharBuffer_get = ($this, $dst, $offset, $length) => {
    let var$4;
    if ($length >= 0 && $offset >= 0) {
        var$4 = $offset + $length | 0;
        $dst = $rt_nullCheck($dst);
        if (var$4 <= $dst.data.length) {
            if ($length <= jn_Buffer_remaining($this)) {
                $this.$getImpl($this.$position4, $dst, $offset, $length);
                $this.$position4 = $this.$position4 + $length | 0;
                return $this;
            }
            $rt_throw(jn_BufferUnderflowException__init_0());
        }
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jn_CharBuffer_get0 = ($this, $dst) => {
    $dst = $rt_nullCheck($dst);
    return $this.$get0($dst, 0, $dst.data.length);
},
jn_CharBuffer_put1 = ($this, $src, $offset, $length) => {
    let var$4;
    if (!$this.$isReadOnly()) {
        if (jn_Buffer_remaining($this) >= $length) {
            if ($length >= 0 && $offset >= 0) {
                var$4 = $offset + $length | 0;
                $src = $rt_nullCheck($src);
                if (var$4 <= $src.data.length) {
                    $this.$putImpl0($this.$position4, $src, $offset, $length);
                    $this.$position4 = $this.$position4 + $length | 0;
                    return $this;
                }
            }
            $rt_throw(jl_IndexOutOfBoundsException__init_());
        }
        $rt_throw(jn_BufferOverflowException__init_());
    }
    $rt_throw(jn_ReadOnlyBufferException__init_());
},
jn_CharBuffer_put0 = ($this, $src, $start, $end) => {
    let $sz, $pos;
    if (!$this.$isReadOnly()) {
        if ($end >= $start && $start >= 0) {
            $src = $rt_nullCheck($src);
            if ($end <= jl_String_length($src)) {
                $sz = $end - $start | 0;
                if (jn_Buffer_remaining($this) >= $sz) {
                    $pos = $this.$position4;
                    $this.$putImpl1($pos, $src, $start, $end);
                    $this.$position4 = $this.$position4 + $sz | 0;
                    return $this;
                }
                $rt_throw(jn_BufferOverflowException__init_());
            }
        }
        $rt_throw(jl_IndexOutOfBoundsException__init_());
    }
    $rt_throw(jn_ReadOnlyBufferException__init_());
},
jn_CharBuffer_put = ($this, $src) => {
    $src = $rt_nullCheck($src);
    return $this.$put3($src, 0, jl_String_length($src));
},
jn_CharBuffer_hasArray = $this => {
    return $this.$isArrayPresent();
},
jn_CharBuffer_array = $this => {
    return $this.$getArray();
},
jn_CharBuffer_flip = $this => {
    jn_Buffer_flip($this);
    return $this;
},
jn_CharBuffer_position = ($this, $newPosition) => {
    jn_Buffer_position0($this, $newPosition);
    return $this;
},
jn_CharBufferImpl = $rt_classWithoutFields(jn_CharBuffer),
jn_CharBufferImpl__init_ = ($this, $position, $limit) => {
    jn_CharBuffer__init_($this, $position, $limit);
},
jn_CharBufferImpl_isReadOnly = $this => {
    return $this.$readOnly();
},
jn_ArrayBufferViewProvider = $rt_classWithoutFields(0);
function jn_CharBufferOverTypedArray() {
    let a = this; jn_CharBufferImpl.call(a);
    a.$readOnly0 = 0;
    a.$data1 = null;
    a.$array4 = null;
}
let jn_CharBufferOverTypedArray__init_0 = ($this, $position, $limit, $readOnly, $data, $array) => {
    jn_CharBufferImpl__init_($this, $position, $limit);
    $this.$readOnly0 = $readOnly;
    $this.$data1 = $data;
    $this.$array4 = $array;
},
jn_CharBufferOverTypedArray__init_ = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new jn_CharBufferOverTypedArray();
    jn_CharBufferOverTypedArray__init_0(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
jn_CharBufferOverTypedArray_readOnly = $this => {
    return $this.$readOnly0;
},
jn_CharBufferOverTypedArray_isArrayPresent = $this => {
    return $this.$array4 === null ? 0 : 1;
},
jn_CharBufferOverTypedArray_getArray = $this => {
    if ($this.$array4 === null)
        $rt_throw(jl_UnsupportedOperationException__init_());
    return $this.$array4;
},
jn_CharBufferOverTypedArray_capacityImpl = $this => {
    return $this.$data1.length;
},
jn_CharBufferOverTypedArray_getImpl = ($this, $index, $dst, $offset, $length) => {
    let var$5, var$6, $slice;
    var$5 = $this.$data1.buffer;
    var$6 = $this.$data1.byteOffset + ($index * 2 | 0) | 0;
    $slice = new Uint16Array(var$5, var$6, $length);
    $dst.data.set($slice, $offset);
},
jn_CharBufferOverTypedArray_putImpl0 = ($this, $index, $src, $offset, $length) => {
    let var$5, var$6, $slice;
    var$5 = $src.data.buffer;
    var$6 = $offset * 2 | 0;
    $slice = new Uint16Array(var$5, var$6, $length);
    $this.$data1.set($slice, $index);
},
jn_CharBufferOverTypedArray_putImpl = ($this, $index, $src, $offset, $length) => {
    let $length_0, var$6, $index_0, $offset_0, var$9;
    while (true) {
        $length_0 = $length + (-1) | 0;
        if ($length <= 0)
            break;
        var$6 = $this.$data1;
        $index_0 = $index + 1 | 0;
        $offset_0 = $offset + 1 | 0;
        $src = $rt_nullCheck($src);
        var$9 = jl_String_charAt($src, $offset);
        var$6[$index] = var$9;
        $length = $length_0;
        $index = $index_0;
        $offset = $offset_0;
    }
},
dtct_Shown$show$lambda$_9_0 = $rt_classWithoutFields(),
dtct_Shown$show$lambda$_9_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Shown$show$lambda$_9_0__init_0 = () => {
    let var_0 = new dtct_Shown$show$lambda$_9_0();
    dtct_Shown$show$lambda$_9_0__init_(var_0);
    return var_0;
},
dtct_Shown$show$lambda$_9_0_accept0 = (var$0, var$1) => {
    dtct_Shown$show$lambda$_9_0_accept(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$show$lambda$_9_0_accept = (var$0, var$1) => {
    dtct_Shown_lambda$show$0(var$1);
},
dtcp_Log = $rt_classWithoutFields(0),
dtcp_Log_silent = () => {
    return dtcp_Log$silent$lambda$_1_0__init_0();
},
dtcp_Log_lambda$silent$0 = ($level, $event, $fields) => {
    return;
},
otj_JSObject = $rt_classWithoutFields(0),
otjt_ArrayBufferView = $rt_classWithoutFields(),
otjt_TypedArray = $rt_classWithoutFields(otjt_ArrayBufferView),
dtct_Publishing$Store = $rt_classWithoutFields(0);
function dtct_Topic$Publisher() {
    let a = this; jl_Object.call(a);
    a.$provider0 = null;
    a.$this$0 = null;
}
let dtct_Topic$Publisher__init_ = ($this, var$1, $provider) => {
    ju_Objects_requireNonNull(var$1);
    $this.$this$0 = var$1;
    jl_Object__init_($this);
    $this.$provider0 = $provider;
},
dtct_Topic$Publisher__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$Publisher();
    dtct_Topic$Publisher__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$Publisher_pull = $this => {
    return ($rt_nullCheck($this.$provider0)).$pull(($rt_nullCheck($this.$this$0)).$name1);
},
dtct_Topic$Publisher_write = ($this, $value, $expected) => {
    let var$3;
    var$3 = $this.$this$0;
    dtct_TopicStore$Form_$callClinit();
    return dtct_Topic_store($rt_nullCheck(var$3), dtct_TopicStore$Form_REPLACE, ($rt_nullCheck(($rt_nullCheck($this.$this$0)).$codec)).$write($value), ju_Optional_of($expected));
},
dtct_Topic$Publisher_written = ($this, $overlay, $now) => {
    let var$3, var$4, var$5;
    var$3 = $this.$this$0;
    var$4 = ($rt_nullCheck($this.$this$0)).$life0;
    var$5 = dtct_Written$Now__init_0($now);
    dtct_Topic_confirmed($rt_nullCheck(var$3), var$4, $overlay, var$5);
},
dtct_Topic$Publisher_failed = ($this, $overlay, $why) => {
    let var$3, var$4;
    var$3 = $this.$this$0;
    var$4 = ($rt_nullCheck($this.$this$0)).$life0;
    dtct_Topic_refused($rt_nullCheck(var$3), var$4, $overlay, $why);
},
jl_AssertionError = $rt_classWithoutFields(jl_Error),
jl_AssertionError__init_2 = $this => {
    jl_Error__init_($this);
},
jl_AssertionError__init_4 = () => {
    let var_0 = new jl_AssertionError();
    jl_AssertionError__init_2(var_0);
    return var_0;
},
jl_AssertionError__init_ = ($this, $message, $cause) => {
    jl_Error__init_2($this, $message, $cause);
},
jl_AssertionError__init_1 = (var_0, var_1) => {
    let var_2 = new jl_AssertionError();
    jl_AssertionError__init_(var_2, var_0, var_1);
    return var_2;
},
jl_AssertionError__init_0 = ($this, $message) => {
    jl_Error__init_0($this, jl_String_valueOf($message));
},
jl_AssertionError__init_3 = var_0 => {
    let var_1 = new jl_AssertionError();
    jl_AssertionError__init_0(var_1, var_0);
    return var_1;
};
function oj_ComparisonFailure() {
    let a = this; jl_AssertionError.call(a);
    a.$fExpected = null;
    a.$fActual = null;
}
let oj_ComparisonFailure__init_ = ($this, $message, $expected, $actual) => {
    jl_AssertionError__init_0($this, $message);
    $this.$fExpected = $expected;
    $this.$fActual = $actual;
},
oj_ComparisonFailure__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new oj_ComparisonFailure();
    oj_ComparisonFailure__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
oj_ComparisonFailure_getMessage = $this => {
    return (oj_ComparisonFailure$ComparisonCompactor__init_0(20, $this.$fExpected, $this.$fActual)).$compact(jl_Throwable_getMessage($this));
},
jl_UnsupportedOperationException = $rt_classWithoutFields(jl_RuntimeException),
jl_UnsupportedOperationException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
jl_UnsupportedOperationException__init_ = () => {
    let var_0 = new jl_UnsupportedOperationException();
    jl_UnsupportedOperationException__init_0(var_0);
    return var_0;
},
jn_ReadOnlyBufferException = $rt_classWithoutFields(jl_UnsupportedOperationException),
jn_ReadOnlyBufferException__init_0 = $this => {
    jl_UnsupportedOperationException__init_0($this);
},
jn_ReadOnlyBufferException__init_ = () => {
    let var_0 = new jn_ReadOnlyBufferException();
    jn_ReadOnlyBufferException__init_0(var_0);
    return var_0;
},
jlr_Array = $rt_classWithoutFields(),
jlr_Array_getLength = $array => {
    let $cls;
    $array = $rt_nullCheck($array);
    $cls = jl_Class_getClassInfo($rt_nullCheck($rt_castToClass(jl_Object_getClass($array), jl_Class)));
    $cls = $rt_nullCheck($cls);
    if ($cls[$rt_meta].itemType === null)
        $rt_throw(jl_IllegalArgumentException__init_1());
    return $rt_arrayLength($array);
},
jlr_Array_newInstance = ($componentType, $length) => {
    let $cls;
    if ($componentType !== null) {
        if ($componentType !== $rt_cls($rt_voidcls)) {
            if ($length >= 0) {
                $cls = jl_Class_getClassInfo($rt_nullCheck($rt_castToClass($componentType, jl_Class)));
                $cls = $rt_nullCheck($cls);
                return otrr_ClassInfo_newArrayInstance($cls, $length);
            }
            $rt_throw(jl_NegativeArraySizeException__init_0());
        }
        $rt_throw(jl_IllegalArgumentException__init_1());
    }
    $rt_throw(jl_NullPointerException__init_());
},
jl_Iterable = $rt_classWithoutFields(0),
jl_Iterable_forEach = ($this, $action) => {
    let $itr, var$3;
    $itr = $this.$iterator();
    while (true) {
        $itr = $rt_nullCheck($itr);
        if (!$itr.$hasNext())
            break;
        var$3 = $itr.$next0();
        $action = $rt_nullCheck($action);
        $action.$accept4(var$3);
    }
},
ju_Collection = $rt_classWithoutFields(0),
ju_Collection_spliterator = $this => {
    return jusi_SpliteratorOverCollection__init_0($this);
},
ju_Collection_stream = $this => {
    return jusi_StreamOverSpliterator__init_0($this.$spliterator());
},
ju_Set = $rt_classWithoutFields(0),
ju_SequencedCollection = $rt_classWithoutFields(0),
ju_SequencedSet = $rt_classWithoutFields(0),
ju_SortedSet = $rt_classWithoutFields(0);
function jusi_StreamOverSpliterator$AdapterAction() {
    let a = this; jl_Object.call(a);
    a.$consumer = null;
    a.$wantsMore = 0;
}
let jusi_StreamOverSpliterator$AdapterAction__init_ = ($this, $consumer) => {
    jl_Object__init_($this);
    $this.$consumer = $consumer;
},
jusi_StreamOverSpliterator$AdapterAction__init_0 = var_0 => {
    let var_1 = new jusi_StreamOverSpliterator$AdapterAction();
    jusi_StreamOverSpliterator$AdapterAction__init_(var_1, var_0);
    return var_1;
},
jusi_StreamOverSpliterator$AdapterAction_accept = ($this, $t) => {
    $this.$wantsMore = ($rt_nullCheck($this.$consumer)).$test($t);
},
otcit_DoubleAnalyzer$Result = $rt_classWithoutFields(),
otcit_DoubleAnalyzer$Result__init_ = $this => {
    jl_Object__init_($this);
},
otcit_DoubleAnalyzer$Result__init_0 = () => {
    let var_0 = new otcit_DoubleAnalyzer$Result();
    otcit_DoubleAnalyzer$Result__init_(var_0);
    return var_0;
},
dtcf_MemoryStorage$Fault = $rt_classWithoutFields(jl_Enum),
dtcf_MemoryStorage$Fault_NONE = null,
dtcf_MemoryStorage$Fault_FULL = null,
dtcf_MemoryStorage$Fault_UNSURE = null,
dtcf_MemoryStorage$Fault_CRASH_BEFORE = null,
dtcf_MemoryStorage$Fault_CRASH_AFTER = null,
dtcf_MemoryStorage$Fault_$VALUES = null,
dtcf_MemoryStorage$Fault_$callClinit = () => {
    dtcf_MemoryStorage$Fault_$callClinit = $rt_eraseClinit(dtcf_MemoryStorage$Fault);
    dtcf_MemoryStorage$Fault__clinit_();
},
dtcf_MemoryStorage$Fault__init_0 = ($this, var$1, var$2) => {
    dtcf_MemoryStorage$Fault_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtcf_MemoryStorage$Fault__init_ = (var_0, var_1) => {
    let var_2 = new dtcf_MemoryStorage$Fault();
    dtcf_MemoryStorage$Fault__init_0(var_2, var_0, var_1);
    return var_2;
},
dtcf_MemoryStorage$Fault_$values = () => {
    let var$1, var$2;
    dtcf_MemoryStorage$Fault_$callClinit();
    var$1 = $rt_createArray(dtcf_MemoryStorage$Fault, 5);
    var$2 = var$1.data;
    var$2[0] = dtcf_MemoryStorage$Fault_NONE;
    var$2[1] = dtcf_MemoryStorage$Fault_FULL;
    var$2[2] = dtcf_MemoryStorage$Fault_UNSURE;
    var$2[3] = dtcf_MemoryStorage$Fault_CRASH_BEFORE;
    var$2[4] = dtcf_MemoryStorage$Fault_CRASH_AFTER;
    return var$1;
},
dtcf_MemoryStorage$Fault__clinit_ = () => {
    dtcf_MemoryStorage$Fault_NONE = dtcf_MemoryStorage$Fault__init_($rt_s(34), 0);
    dtcf_MemoryStorage$Fault_FULL = dtcf_MemoryStorage$Fault__init_($rt_s(35), 1);
    dtcf_MemoryStorage$Fault_UNSURE = dtcf_MemoryStorage$Fault__init_($rt_s(36), 2);
    dtcf_MemoryStorage$Fault_CRASH_BEFORE = dtcf_MemoryStorage$Fault__init_($rt_s(37), 3);
    dtcf_MemoryStorage$Fault_CRASH_AFTER = dtcf_MemoryStorage$Fault__init_($rt_s(38), 4);
    dtcf_MemoryStorage$Fault_$VALUES = dtcf_MemoryStorage$Fault_$values();
};
function dtct_Overlay() {
    let a = this; jl_Object.call(a);
    a.$change1 = null;
    a.$write6 = null;
    a.$accepted3 = null;
}
let dtct_Overlay__init_ = ($this, $change) => {
    jl_Object__init_($this);
    $this.$write6 = dtct_TopicWrite__init_0();
    $this.$change1 = $change;
},
dtct_Overlay__init_0 = var_0 => {
    let var_1 = new dtct_Overlay();
    dtct_Overlay__init_(var_1, var_0);
    return var_1;
},
dtct_Overlay_on = ($this, $value) => {
    return ($rt_nullCheck($this.$change1)).$apply0($value);
},
dtct_Overlay_write = $this => {
    return $this.$write6;
},
dtct_Overlay_accepted = ($this, $revision) => {
    $this.$accepted3 = $revision;
},
dtct_Overlay_accepted0 = $this => {
    return $this.$accepted3 === null ? 0 : 1;
},
dtct_Overlay_partOf = ($this, $base) => {
    let $from;
    $from = $this.$accepted3;
    return !($from !== null && !dtpt_Revision_isAfter($from, $base)) ? 0 : 1;
},
dtpj_JsonException = $rt_classWithoutFields(jl_Exception),
dtpj_JsonException__init_ = ($this, $message) => {
    jl_Exception__init_($this, $message);
},
dtpj_JsonException__init_0 = var_0 => {
    let var_1 = new dtpj_JsonException();
    dtpj_JsonException__init_(var_1, var_0);
    return var_1;
},
dtpj_JsonException__init_1 = ($this, $message, $cause) => {
    jl_Exception__init_1($this, $message, $cause);
},
dtpj_JsonException__init_2 = (var_0, var_1) => {
    let var_2 = new dtpj_JsonException();
    dtpj_JsonException__init_1(var_2, var_0, var_1);
    return var_2;
},
ju_AbstractCollection = $rt_classWithoutFields(),
ju_AbstractCollection__init_ = $this => {
    jl_Object__init_($this);
},
ju_AbstractCollection_isEmpty = $this => {
    return $this.$size() ? 0 : 1;
},
ju_AbstractCollection_contains = ($this, $o) => {
    let $iter, $e;
    $iter = $this.$iterator();
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        $e = $iter.$next0();
        if (ju_Objects_equals($e, $o))
            return 1;
    }
    return 0;
},
ju_AbstractCollection_addAll = ($this, $c) => {
    let $changed, $iter;
    $changed = 0;
    $c = $rt_nullCheck($c);
    $iter = $c.$iterator();
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        if (!$this.$add($iter.$next0()))
            continue;
        $changed = 1;
    }
    return $changed;
},
ju_AbstractCollection_removeAll = ($this, $c) => {
    let $changed, $iter, $e;
    ju_Objects_requireNonNull($c);
    $changed = 0;
    $iter = $this.$iterator();
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        $e = $iter.$next0();
        $c = $rt_nullCheck($c);
        if ($c.$contains($e)) {
            $iter.$remove1();
            $changed = 1;
        }
    }
    return $changed;
},
ju_AbstractCollection_toString = $this => {
    let $sb, $iter, $e, var$4;
    $sb = jl_StringBuilder__init_();
    $sb.$append0(91);
    $iter = $this.$iterator();
    $iter = $rt_nullCheck($iter);
    if ($iter.$hasNext()) {
        $e = $iter.$next0();
        if ($e === $this)
            $e = $rt_s(39);
        $sb.$append($e);
    }
    while ($iter.$hasNext()) {
        $e = $iter.$next0();
        var$4 = $sb.$append2($rt_s(28));
        if ($e === $this)
            $e = $rt_s(39);
        ($rt_nullCheck(var$4)).$append($e);
    }
    $sb.$append0(93);
    return $sb.$toString();
},
otci_IntegerUtil = $rt_classWithoutFields(),
otci_IntegerUtil_toUnsignedLogRadixString = ($value, $radixLog2) => {
    let $radix, $mask, $sz, $chars, $pos, $target, var$9, $target_0, var$11;
    if ($value) {
        $radix = 1 << $radixLog2;
        $mask = $radix - 1 | 0;
        $sz = (((32 - jl_Integer_numberOfLeadingZeros($value) | 0) + $radixLog2 | 0) - 1 | 0) / $radixLog2 | 0;
        $chars = $rt_createCharArray($sz);
        $pos = $rt_imul($sz - 1 | 0, $radixLog2);
        $target = 0;
        while ($pos >= 0) {
            var$9 = $chars.data;
            $target_0 = $target + 1 | 0;
            var$11 = jl_Character_forDigit(($value >>> $pos | 0) & $mask, $radix);
            $target = $rt_checkBounds($target, var$9);
            var$9[$target] = var$11;
            $pos = $pos - $radixLog2 | 0;
            $target = $target_0;
        }
        return jl_String__init_6($chars);
    }
    return $rt_s(40);
},
jl_Runnable = $rt_classWithoutFields(0);
function dtct_Pulls$retry$lambda$_24_0() {
    jl_Object.call(this);
    this.$_091 = null;
}
let dtct_Pulls$retry$lambda$_24_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_091 = var$1;
},
dtct_Pulls$retry$lambda$_24_0__init_0 = var_0 => {
    let var_1 = new dtct_Pulls$retry$lambda$_24_0();
    dtct_Pulls$retry$lambda$_24_0__init_(var_1, var_0);
    return var_1;
},
dtct_Pulls$retry$lambda$_24_0_run = var$0 => {
    dtct_Pulls_tryAgain($rt_nullCheck(var$0.$_091));
},
dtct_Keeper$Watcher = $rt_classWithoutFields(0),
ju_TemplateCollections$AbstractImmutableMap = $rt_classWithoutFields(ju_AbstractMap),
ju_TemplateCollections$AbstractImmutableMap__init_ = $this => {
    ju_AbstractMap__init_($this);
};
function ju_TemplateCollections$TwoEntriesMap() {
    let a = this; ju_TemplateCollections$AbstractImmutableMap.call(a);
    a.$first2 = null;
    a.$second0 = null;
    a.$entrySet0 = null;
}
let ju_TemplateCollections$TwoEntriesMap__init_ = ($this, $k1, $v1, $k2, $v2) => {
    ju_TemplateCollections$AbstractImmutableMap__init_($this);
    $this.$first2 = ju_TemplateCollections$ImmutableEntry__init_(ju_Objects_requireNonNull($k1), ju_Objects_requireNonNull($v1));
    $this.$second0 = ju_TemplateCollections$ImmutableEntry__init_(ju_Objects_requireNonNull($k2), ju_Objects_requireNonNull($v2));
    if (ju_Objects_equals($k1, $k2))
        $rt_throw(jl_IllegalArgumentException__init_1());
},
ju_TemplateCollections$TwoEntriesMap__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new ju_TemplateCollections$TwoEntriesMap();
    ju_TemplateCollections$TwoEntriesMap__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
ju_TemplateCollections$TwoEntriesMap_entrySet = $this => {
    if ($this.$entrySet0 === null)
        $this.$entrySet0 = ju_TemplateCollections$TwoElementsSet__init_0($this.$first2, $this.$second0);
    return $this.$entrySet0;
},
ju_TemplateCollections$TwoEntriesMap_size = $this => {
    return 2;
},
ju_TemplateCollections$TwoEntriesMap_isEmpty = $this => {
    return 0;
},
otji_JS = $rt_classWithoutFields();
function jnc_Charset() {
    let a = this; jl_Object.call(a);
    a.$canonicalName = null;
    a.$aliases = null;
}
let jnc_Charset__init_ = ($this, $canonicalName, $aliases) => {
    let var$3, var$4, var$5, var$6, $alias;
    jl_Object__init_($this);
    jnc_Charset_checkCanonicalName($canonicalName);
    $aliases = $rt_nullCheck($aliases);
    var$3 = $aliases.data;
    var$4 = var$3.length;
    var$5 = 0;
    while (var$5 < var$4) {
        var$6 = $rt_checkLowerBound(var$5);
        $alias = var$3[var$6];
        jnc_Charset_checkCanonicalName($alias);
        var$5 = var$6 + 1 | 0;
    }
    $this.$canonicalName = $canonicalName;
    $this.$aliases = $rt_castToInterface($aliases.$clone0(), $rt_arraycls(jl_String));
},
jnc_Charset_checkCanonicalName = $name => {
    let $i, $c;
    $name = $rt_nullCheck($name);
    if (!jl_String_isEmpty($name)) {
        if (jnc_Charset_isValidCharsetStart(jl_String_charAt($name, 0))) {
            $i = 1;
            while ($i < jl_String_length($name)) {
                a: {
                    b: {
                        $c = jl_String_charAt($name, $i);
                        switch ($c) {
                            case 43:
                            case 45:
                            case 46:
                            case 58:
                            case 95:
                                break;
                            default:
                                break b;
                        }
                        break a;
                    }
                    if (!jnc_Charset_isValidCharsetStart($c))
                        $rt_throw(jnc_IllegalCharsetNameException__init_($name));
                }
                $i = $i + 1 | 0;
            }
            return;
        }
        $rt_throw(jnc_IllegalCharsetNameException__init_($name));
    }
    $rt_throw(jnc_IllegalCharsetNameException__init_($name));
},
jnc_Charset_isValidCharsetStart = $c => {
    let var$2;
    a: {
        b: {
            if (!($c >= 48 && $c <= 57) && !($c >= 97 && $c <= 122)) {
                if ($c < 65)
                    break b;
                if ($c > 90)
                    break b;
            }
            var$2 = 1;
            break a;
        }
        var$2 = 0;
    }
    return var$2;
},
jnc_Charset_decode = ($this, $bb) => {
    let var$2, var$3, $e, $$je;
    try {
        var$2 = $this.$newDecoder();
        jnc_CodingErrorAction_$callClinit();
        var$3 = jnc_CodingErrorAction_REPLACE;
        var$3 = jnc_CharsetDecoder_onMalformedInput($rt_nullCheck(var$2), var$3);
        var$2 = jnc_CodingErrorAction_REPLACE;
        var$3 = jnc_CharsetDecoder_onUnmappableCharacter($rt_nullCheck(var$3), var$2);
        var$3 = jnc_CharsetDecoder_decode0($rt_nullCheck(var$3), $bb);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jnc_CharacterCodingException) {
            $e = $$je;
            $rt_throw(jl_AssertionError__init_1($rt_s(41), $e));
        } else {
            throw $$e;
        }
    }
    return var$3;
},
jnc_Charset_encode = ($this, $cb) => {
    let var$2, var$3, $e, $$je;
    try {
        var$2 = $this.$newEncoder();
        jnc_CodingErrorAction_$callClinit();
        var$3 = jnc_CodingErrorAction_REPLACE;
        var$3 = jnc_CharsetEncoder_onMalformedInput($rt_nullCheck(var$2), var$3);
        var$2 = jnc_CodingErrorAction_REPLACE;
        var$3 = jnc_CharsetEncoder_onUnmappableCharacter($rt_nullCheck(var$3), var$2);
        var$3 = jnc_CharsetEncoder_encode0($rt_nullCheck(var$3), $cb);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jnc_CharacterCodingException) {
            $e = $$je;
            $rt_throw(jl_AssertionError__init_1($rt_s(41), $e));
        } else {
            throw $$e;
        }
    }
    return var$3;
};
function jnci_UTF16Charset() {
    let a = this; jnc_Charset.call(a);
    a.$bom = 0;
    a.$littleEndian = 0;
}
let jnci_UTF16Charset__init_0 = ($this, $canonicalName, $bom, $littleEndian) => {
    jnc_Charset__init_($this, $canonicalName, $rt_createArray(jl_String, 0));
    $this.$bom = $bom;
    $this.$littleEndian = $littleEndian;
},
jnci_UTF16Charset__init_ = (var_0, var_1, var_2) => {
    let var_3 = new jnci_UTF16Charset();
    jnci_UTF16Charset__init_0(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Shown$force$lambda$_8_0 = $rt_classWithoutFields(),
dtct_Shown$force$lambda$_8_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Shown$force$lambda$_8_0__init_0 = () => {
    let var_0 = new dtct_Shown$force$lambda$_8_0();
    dtct_Shown$force$lambda$_8_0__init_(var_0);
    return var_0;
},
dtct_Shown$force$lambda$_8_0_test0 = (var$0, var$1) => {
    return dtct_Shown$force$lambda$_8_0_test(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$force$lambda$_8_0_test = (var$0, var$1) => {
    return dtct_Overlay_accepted0($rt_nullCheck(var$1));
};
function dtp_JsonBytes() {
    let a = this; jl_Object.call(a);
    a.$bytes = null;
    a.$size1 = 0;
}
let dtp_JsonBytes_HEX = null,
dtp_JsonBytes_ESCAPES = null,
dtp_JsonBytes_$callClinit = () => {
    dtp_JsonBytes_$callClinit = $rt_eraseClinit(dtp_JsonBytes);
    dtp_JsonBytes__clinit_();
},
dtp_JsonBytes__init_0 = ($this, $capacity) => {
    dtp_JsonBytes_$callClinit();
    jl_Object__init_($this);
    $this.$bytes = $rt_createByteArray($capacity);
},
dtp_JsonBytes__init_ = var_0 => {
    let var_1 = new dtp_JsonBytes();
    dtp_JsonBytes__init_0(var_1, var_0);
    return var_1;
},
dtp_JsonBytes_raw0 = ($this, $ascii) => {
    let var$2, var$3, var$4;
    dtp_JsonBytes_reserve($this, 1);
    var$2 = $this.$bytes;
    var$3 = $this.$size1;
    $this.$size1 = var$3 + 1 | 0;
    var$4 = $ascii << 24 >> 24;
    var$2 = ($rt_nullCheck(var$2)).data;
    var$2[$rt_checkBounds(var$3, var$2)] = var$4;
    return $this;
},
dtp_JsonBytes_raw2 = ($this, $json) => {
    $json = $rt_nullCheck($json);
    return dtp_JsonBytes_raw1($this, $json, 0, $json.data.length);
},
dtp_JsonBytes_raw1 = ($this, $json, $from, $length) => {
    dtp_JsonBytes_reserve($this, $length);
    jl_System_fastArraycopy($json, $from, $this.$bytes, $this.$size1, $length);
    $this.$size1 = $this.$size1 + $length | 0;
    return $this;
},
dtp_JsonBytes_raw = ($this, $json) => {
    let var$2;
    jnc_StandardCharsets_$callClinit();
    var$2 = jnc_StandardCharsets_UTF_8;
    $json = $rt_nullCheck($json);
    return dtp_JsonBytes_raw2($this, jl_String_getBytes($json, var$2));
},
dtp_JsonBytes_number = ($this, $value) => {
    let var$2, var$3, $from, var$5, $j, $swap, var$8;
    if (Long_ne($value, Long_create(0, 2147483648))) {
        dtp_JsonBytes_reserve($this, 20);
        if (Long_lt($value, Long_ZERO)) {
            var$2 = $this.$bytes;
            var$3 = $this.$size1;
            $this.$size1 = var$3 + 1 | 0;
            var$2 = ($rt_nullCheck(var$2)).data;
            var$2[$rt_checkBounds(var$3, var$2)] = 45;
            $value = Long_neg($value);
        }
        $from = $this.$size1;
        while (true) {
            var$2 = $this.$bytes;
            var$5 = $this.$size1;
            $this.$size1 = var$5 + 1 | 0;
            var$3 = Long_lo(Long_add(Long_fromInt(48), Long_rem($value, Long_fromInt(10)))) << 24 >> 24;
            var$2 = ($rt_nullCheck(var$2)).data;
            var$2[$rt_checkBounds(var$5, var$2)] = var$3;
            $value = Long_div($value, Long_fromInt(10));
            if (Long_le($value, Long_ZERO))
                break;
        }
        $j = $this.$size1 - 1 | 0;
        while ($from < $j) {
            var$2 = ($rt_nullCheck($this.$bytes)).data;
            var$5 = $rt_checkBounds($from, var$2);
            $swap = var$2[var$5];
            var$2 = $this.$bytes;
            var$8 = ($rt_nullCheck($this.$bytes)).data;
            $j = $rt_checkBounds($j, var$8);
            var$3 = var$8[$j];
            var$2 = ($rt_nullCheck(var$2)).data;
            var$5 = $rt_checkUpperBound(var$5, var$2);
            var$2[var$5] = var$3;
            var$2 = ($rt_nullCheck($this.$bytes)).data;
            $j = $rt_checkUpperBound($j, var$2);
            var$2[$j] = $swap;
            $from = var$5 + 1 | 0;
            $j = $j + (-1) | 0;
        }
        return $this;
    }
    return dtp_JsonBytes_raw($this, jl_Long_toString($value));
},
dtp_JsonBytes_text = ($this, $text) => {
    let var$2, $utf8;
    jnc_StandardCharsets_$callClinit();
    var$2 = jnc_StandardCharsets_UTF_8;
    $text = $rt_nullCheck($text);
    $utf8 = jl_String_getBytes($text, var$2);
    $utf8 = $rt_nullCheck($utf8);
    return dtp_JsonBytes_text0($this, $utf8, 0, $utf8.data.length);
},
dtp_JsonBytes_text0 = ($this, $utf8, $from, $length) => {
    return dtp_JsonBytes_raw0($rt_nullCheck(dtp_JsonBytes_escaped($rt_nullCheck(dtp_JsonBytes_raw0($this, 34)), $utf8, $from, $length)), 34);
},
dtp_JsonBytes_escaped = ($this, $utf8, $start, $length) => {
    let $end;
    $end = $start + $length | 0;
    while ($start < $end) {
        dtp_JsonBytes_escapeBlock($this, $utf8, $start, jl_Math_min(4096, $end - $start | 0));
        $start = $start + 4096 | 0;
    }
    return $this;
},
dtp_JsonBytes_escapeBlock = ($this, $utf8, $from, $length) => {
    let $to, $at, $end, var$7, var$8, $b, var$10, $escape, var$12, var$13, var$14, var$15;
    dtp_JsonBytes_reserve($this, $length * 6 | 0);
    $to = $this.$bytes;
    $at = $this.$size1;
    $end = $from + $length | 0;
    while ($from < $end) {
        $utf8 = $rt_nullCheck($utf8);
        var$7 = $utf8.data;
        var$8 = $rt_checkBounds($from, var$7);
        $b = var$7[var$8];
        var$7 = dtp_JsonBytes_ESCAPES;
        var$10 = $b & 255;
        var$7 = ($rt_nullCheck(var$7)).data;
        $escape = var$7[$rt_checkBounds(var$10, var$7)];
        if (!$escape) {
            var$10 = $at + 1 | 0;
            $to = $rt_nullCheck($to);
            var$7 = $to.data;
            var$7[$rt_checkBounds($at, var$7)] = $b;
        } else if ($escape != 1) {
            var$12 = $at + 1 | 0;
            $to = $rt_nullCheck($to);
            var$7 = $to.data;
            var$7[$rt_checkBounds($at, var$7)] = 92;
            var$10 = var$12 + 1 | 0;
            var$7[$rt_checkBounds(var$12, var$7)] = $escape;
        } else {
            var$12 = $at + 1 | 0;
            $to = $rt_nullCheck($to);
            var$13 = $to.data;
            var$13[$rt_checkBounds($at, var$13)] = 92;
            var$14 = var$12 + 1 | 0;
            var$13[$rt_checkBounds(var$12, var$13)] = 117;
            var$12 = var$14 + 1 | 0;
            var$13[$rt_checkBounds(var$14, var$13)] = 48;
            var$15 = var$12 + 1 | 0;
            var$13[$rt_checkBounds(var$12, var$13)] = 48;
            var$14 = var$15 + 1 | 0;
            var$7 = dtp_JsonBytes_HEX;
            var$10 = $b >> 4 & 15;
            var$7 = ($rt_nullCheck(var$7)).data;
            var$13[$rt_checkBounds(var$15, var$13)] = var$7[$rt_checkBounds(var$10, var$7)];
            var$10 = var$14 + 1 | 0;
            var$7 = dtp_JsonBytes_HEX;
            var$12 = $b & 15;
            var$7 = ($rt_nullCheck(var$7)).data;
            var$13[$rt_checkBounds(var$14, var$13)] = var$7[$rt_checkBounds(var$12, var$7)];
        }
        $from = var$8 + 1 | 0;
        $at = var$10;
    }
    $this.$size1 = $at;
},
dtp_JsonBytes_toString = $this => {
    let var$1, var$2, var$3;
    var$1 = new jl_String;
    var$2 = $this.$bytes;
    var$3 = $this.$size1;
    jnc_StandardCharsets_$callClinit();
    jl_String__init_(var$1, var$2, 0, var$3, jnc_StandardCharsets_UTF_8);
    return var$1;
},
dtp_JsonBytes_reserve = ($this, $more) => {
    if ((($rt_nullCheck($this.$bytes)).data.length - $this.$size1 | 0) < $more)
        $this.$bytes = ju_Arrays_copyOf1($this.$bytes, jl_Math_max(($rt_nullCheck($this.$bytes)).data.length * 2 | 0, jl_Math_addExact($this.$size1, $more)));
},
dtp_JsonBytes_escapes = () => {
    let $table, var$2;
    dtp_JsonBytes_$callClinit();
    $table = $rt_createByteArray(256);
    var$2 = $table.data;
    ju_Arrays_fill0($table, 0, 32, 1);
    var$2[34] = 34;
    var$2[92] = 92;
    var$2[8] = 98;
    var$2[12] = 102;
    var$2[10] = 110;
    var$2[13] = 114;
    var$2[9] = 116;
    return $table;
},
dtp_JsonBytes__clinit_ = () => {
    jnc_StandardCharsets_$callClinit();
    dtp_JsonBytes_HEX = jl_String_getBytes($rt_s(42), jnc_StandardCharsets_US_ASCII);
    dtp_JsonBytes_ESCAPES = dtp_JsonBytes_escapes();
},
otciu_UnicodeHelper = $rt_classWithoutFields(),
otciu_UnicodeHelper_decodeIntPairsDiff = $text => {
    let $flow, $sz, $data, $j, $lastKey, $lastValue, $i, var$9, var$10;
    $flow = new otci_CharFlow;
    $text = $rt_nullCheck($text);
    otci_CharFlow__init_($flow, jl_String_toCharArray($text));
    $sz = otci_Base46_decodeUnsigned($flow);
    $data = $rt_createIntArray($sz * 2 | 0);
    $j = 0;
    $lastKey = 0;
    $lastValue = 0;
    $i = 0;
    while ($i < $sz) {
        var$9 = $data.data;
        $lastKey = $lastKey + otci_Base46_decode($flow) | 0;
        $lastValue = $lastValue + otci_Base46_decode($flow) | 0;
        var$10 = $j + 1 | 0;
        var$9[$rt_checkBounds($j, var$9)] = $lastKey;
        $j = var$10 + 1 | 0;
        var$9[$rt_checkBounds(var$10, var$9)] = $lastValue;
        $i = $i + 1 | 0;
    }
    return $data;
},
ju_Objects = $rt_classWithoutFields(),
ju_Objects_equals = ($a, $b) => {
    if ($a !== $b)
        return $a !== null ? $a.$equals0($b) : $b !== null ? 0 : 1;
    return 1;
},
ju_Objects_hashCode = $o => {
    return $o !== null ? $o.$hashCode() : 0;
},
ju_Objects_requireNonNull = $obj => {
    return ju_Objects_requireNonNull0($obj, $rt_s(4));
},
ju_Objects_requireNonNull0 = ($obj, $message) => {
    if ($obj === null)
        $rt_throw(jl_NullPointerException__init_1($message));
    return $obj;
},
ju_Objects_checkFromIndexSize = ($fromIndex, $size, $length) => {
    if ($fromIndex >= 0 && $size >= 0 && $size <= ($length - $fromIndex | 0))
        return $fromIndex;
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
ju_Comparator$NaturalOrder = $rt_classWithoutFields(),
ju_Comparator$NaturalOrder_INSTANCE = null,
ju_Comparator$NaturalOrder_$callClinit = () => {
    ju_Comparator$NaturalOrder_$callClinit = $rt_eraseClinit(ju_Comparator$NaturalOrder);
    ju_Comparator$NaturalOrder__clinit_();
},
ju_Comparator$NaturalOrder__init_ = $this => {
    ju_Comparator$NaturalOrder_$callClinit();
    jl_Object__init_($this);
},
ju_Comparator$NaturalOrder__init_0 = () => {
    let var_0 = new ju_Comparator$NaturalOrder();
    ju_Comparator$NaturalOrder__init_(var_0);
    return var_0;
},
ju_Comparator$NaturalOrder_compare = ($this, $o1, $o2) => {
    return ($rt_nullCheck($rt_castToInterface($o1, jl_Comparable))).$compareTo($o2);
},
ju_Comparator$NaturalOrder_instance = () => {
    ju_Comparator$NaturalOrder_$callClinit();
    return ju_Comparator$NaturalOrder_INSTANCE;
},
ju_Comparator$NaturalOrder__clinit_ = () => {
    ju_Comparator$NaturalOrder_INSTANCE = ju_Comparator$NaturalOrder__init_0();
},
jnci_AsciiCharset = $rt_classWithoutFields(jnc_Charset),
jnci_AsciiCharset__init_ = $this => {
    jnc_Charset__init_($this, $rt_s(43), $rt_createArray(jl_String, 0));
},
jnci_AsciiCharset__init_0 = () => {
    let var_0 = new jnci_AsciiCharset();
    jnci_AsciiCharset__init_(var_0);
    return var_0;
},
jnci_AsciiCharset_newEncoder = $this => {
    return jnci_AsciiEncoder__init_0($this);
},
dtcp_Storage$Committed = $rt_classWithoutFields(0);
function dtcp_Storage$Committed$Conflict() {
    jl_Record.call(this);
    this.$key2 = null;
}
let dtcp_Storage$Committed$Conflict__init_ = ($this, $key) => {
    jl_Record__init_($this);
    $this.$key2 = $key;
},
dtcp_Storage$Committed$Conflict__init_0 = var_0 => {
    let var_1 = new dtcp_Storage$Committed$Conflict();
    dtcp_Storage$Committed$Conflict__init_(var_1, var_0);
    return var_1;
},
dtcp_Storage$Committed$Conflict_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(44))).$append2($rt_s(45)))).$append($this.$key2))).$append2($rt_s(9)))).$toString();
},
dtcp_Storage$Committed$Conflict_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$key2) | 0;
},
dtcp_Storage$Committed$Conflict_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcp_Storage$Committed$Conflict))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcp_Storage$Committed$Conflict);
            if (ju_Objects_equals($this.$key2, ($rt_nullCheck(var$3)).$key2))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
jl_ArrayStoreException = $rt_classWithoutFields(jl_RuntimeException),
jl_ArrayStoreException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
jl_ArrayStoreException__init_ = () => {
    let var_0 = new jl_ArrayStoreException();
    jl_ArrayStoreException__init_0(var_0);
    return var_0;
},
dtct_Shown$Faulty = $rt_classWithoutFields(0);
function dtct_Topic$KeptHere() {
    jl_Object.call(this);
    this.$this$05 = null;
}
let dtct_Topic$KeptHere__init_0 = ($this, var$1) => {
    ju_Objects_requireNonNull(var$1);
    $this.$this$05 = var$1;
    jl_Object__init_($this);
},
dtct_Topic$KeptHere__init_ = var_0 => {
    let var_1 = new dtct_Topic$KeptHere();
    dtct_Topic$KeptHere__init_0(var_1, var_0);
    return var_1;
},
dtct_Topic$KeptHere_faulty = ($this, $phase, $cause, $snapshot) => {
    let var$4, var$5;
    var$4 = $this.$this$05;
    var$5 = null;
    $snapshot = $rt_nullCheck($snapshot);
    var$5 = $rt_castToClass(ju_Optional_orElse($snapshot, var$5), dtpt_Snapshot);
    dtct_Topic_report($rt_nullCheck(var$4), $phase, $cause, var$5);
},
dtct_Topic$KeptHere_note = ($this, $event, $fields) => {
    dtct_Faults_note($rt_nullCheck(($rt_nullCheck($this.$this$05)).$faults0), $event, $fields);
};
function dtct_Keeper$load$lambda$_1_0() {
    jl_Object.call(this);
    this.$_05 = null;
}
let dtct_Keeper$load$lambda$_1_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_05 = var$1;
},
dtct_Keeper$load$lambda$_1_0__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$load$lambda$_1_0();
    dtct_Keeper$load$lambda$_1_0__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$load$lambda$_1_0_get0 = var$0 => {
    return dtct_Keeper$load$lambda$_1_0_get(var$0);
},
dtct_Keeper$load$lambda$_1_0_get = var$0 => {
    return dtct_Keeper_lambda$load$0($rt_nullCheck(var$0.$_05));
};
function dtct_Keeper$load$lambda$_1_1() {
    jl_Object.call(this);
    this.$_063 = null;
}
let dtct_Keeper$load$lambda$_1_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_063 = var$1;
},
dtct_Keeper$load$lambda$_1_1__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$load$lambda$_1_1();
    dtct_Keeper$load$lambda$_1_1__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$load$lambda$_1_1_apply0 = (var$0, var$1) => {
    return dtct_Keeper$load$lambda$_1_1_apply(var$0, $rt_castToClass(var$1, ju_Optional));
},
dtct_Keeper$load$lambda$_1_1_apply = (var$0, var$1) => {
    return dtct_Keeper_lambda$load$1($rt_nullCheck(var$0.$_063), var$1);
},
dtcp_Done = $rt_classWithoutFields(jl_Enum),
dtcp_Done_DONE = null,
dtcp_Done_$VALUES = null,
dtcp_Done_$callClinit = () => {
    dtcp_Done_$callClinit = $rt_eraseClinit(dtcp_Done);
    dtcp_Done__clinit_();
},
dtcp_Done__init_0 = ($this, var$1, var$2) => {
    dtcp_Done_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtcp_Done__init_ = (var_0, var_1) => {
    let var_2 = new dtcp_Done();
    dtcp_Done__init_0(var_2, var_0, var_1);
    return var_2;
},
dtcp_Done_$values = () => {
    let var$1;
    dtcp_Done_$callClinit();
    var$1 = $rt_createArray(dtcp_Done, 1);
    var$1.data[0] = dtcp_Done_DONE;
    return var$1;
},
dtcp_Done__clinit_ = () => {
    dtcp_Done_DONE = dtcp_Done__init_($rt_s(46), 0);
    dtcp_Done_$VALUES = dtcp_Done_$values();
};
function dtct_Keeper$load$lambda$_1_2() {
    jl_Object.call(this);
    this.$_067 = null;
}
let dtct_Keeper$load$lambda$_1_2__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_067 = var$1;
},
dtct_Keeper$load$lambda$_1_2__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$load$lambda$_1_2();
    dtct_Keeper$load$lambda$_1_2__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$load$lambda$_1_2_apply0 = (var$0, var$1) => {
    return dtct_Keeper$load$lambda$_1_2_apply(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Keeper$load$lambda$_1_2_apply = (var$0, var$1) => {
    return dtct_Keeper_lambda$load$2($rt_nullCheck(var$0.$_067), var$1);
},
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0();
    dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0_accept(var$0, $rt_castToInterface(var$1, dtct_Subscriber$Listener));
},
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$whoMissedWordsLooksAgain$0(var$1);
};
function dtct_Pace$open$lambda$_4_0() {
    jl_Object.call(this);
    this.$_020 = null;
}
let dtct_Pace$open$lambda$_4_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_020 = var$1;
},
dtct_Pace$open$lambda$_4_0__init_0 = var_0 => {
    let var_1 = new dtct_Pace$open$lambda$_4_0();
    dtct_Pace$open$lambda$_4_0__init_(var_1, var_0);
    return var_1;
},
dtct_Pace$open$lambda$_4_0_run = var$0 => {
    dtct_Pace_close($rt_nullCheck(var$0.$_020));
};
function dtcp_Storage$Committed$Durable() {
    jl_Record.call(this);
    this.$positions = null;
}
let dtcp_Storage$Committed$Durable__init_ = ($this, $positions) => {
    let var$2;
    jl_Record__init_($this);
    var$2 = ju_List_copyOf($positions);
    $this.$positions = var$2;
},
dtcp_Storage$Committed$Durable__init_0 = var_0 => {
    let var_1 = new dtcp_Storage$Committed$Durable();
    dtcp_Storage$Committed$Durable__init_(var_1, var_0);
    return var_1;
},
dtcp_Storage$Committed$Durable_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(47))).$append2($rt_s(48)))).$append($this.$positions))).$append2($rt_s(9)))).$toString();
},
dtcp_Storage$Committed$Durable_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$positions) | 0;
},
dtcp_Storage$Committed$Durable_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcp_Storage$Committed$Durable))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcp_Storage$Committed$Durable);
            if (ju_Objects_equals($this.$positions, ($rt_nullCheck(var$3)).$positions))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_Written = $rt_classWithoutFields(0);
function dtct_Written$As() {
    jl_Record.call(this);
    this.$revision6 = null;
}
let dtct_Written$As_revision = $this => {
    return $this.$revision6;
};
function dtcp_Ports() {
    let a = this; jl_Record.call(a);
    a.$transport = null;
    a.$storage1 = null;
    a.$time6 = null;
    a.$chance2 = null;
    a.$neighbours = null;
    a.$surroundings0 = null;
    a.$log4 = null;
}
let dtcp_Ports__init_ = ($this, $transport, $storage, $time, $chance, $neighbours, $surroundings, $log) => {
    jl_Record__init_($this);
    $this.$transport = $transport;
    $this.$storage1 = $storage;
    $this.$time6 = $time;
    $this.$chance2 = $chance;
    $this.$neighbours = $neighbours;
    $this.$surroundings0 = $surroundings;
    $this.$log4 = $log;
},
dtcp_Ports__init_0 = (var_0, var_1, var_2, var_3, var_4, var_5, var_6) => {
    let var_7 = new dtcp_Ports();
    dtcp_Ports__init_(var_7, var_0, var_1, var_2, var_3, var_4, var_5, var_6);
    return var_7;
},
dtcp_Ports_storage = $this => {
    return $this.$storage1;
},
dtcp_Ports_time = $this => {
    return $this.$time6;
},
dtcp_Ports_chance = $this => {
    return $this.$chance2;
},
dtcp_Ports_surroundings = $this => {
    return $this.$surroundings0;
},
dtcp_Ports_log = $this => {
    return $this.$log4;
};
function dtct_Pace$trigger$lambda$_1_0() {
    jl_Object.call(this);
    this.$_065 = null;
}
let dtct_Pace$trigger$lambda$_1_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_065 = var$1;
},
dtct_Pace$trigger$lambda$_1_0__init_0 = var_0 => {
    let var_1 = new dtct_Pace$trigger$lambda$_1_0();
    dtct_Pace$trigger$lambda$_1_0__init_(var_1, var_0);
    return var_1;
},
dtct_Pace$trigger$lambda$_1_0_run = var$0 => {
    dtct_Pace_silent($rt_nullCheck(var$0.$_065));
};
function dtct_Pulls$Waiting() {
    let a = this; jl_Record.call(a);
    a.$turn1 = Long_ZERO;
    a.$least0 = null;
    a.$fresh0 = null;
}
let dtct_Pulls$Waiting__init_0 = ($this, $turn, $least, $fresh) => {
    jl_Record__init_($this);
    $this.$turn1 = $turn;
    $this.$least0 = $least;
    $this.$fresh0 = $fresh;
},
dtct_Pulls$Waiting__init_ = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Pulls$Waiting();
    dtct_Pulls$Waiting__init_0(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Pulls$Waiting_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(49))).$append2($rt_s(50)))).$append6($this.$turn1))).$append2($rt_s(51)))).$append($this.$least0))).$append2($rt_s(52)))).$append($this.$fresh0))).$append2($rt_s(9)))).$toString();
},
dtct_Pulls$Waiting_hashCode = $this => {
    return ((((31 + jl_Long_hashCode($this.$turn1) | 0) * 31 | 0) + ju_Objects_hashCode($this.$least0) | 0) * 31 | 0) + ju_Objects_hashCode($this.$fresh0) | 0;
},
dtct_Pulls$Waiting_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_Pulls$Waiting))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_Pulls$Waiting);
            var$4 = $this.$turn1;
            var$5 = $rt_nullCheck(var$3);
            if (Long_ne(var$4, var$5.$turn1))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$least0, var$5.$least0))
                var$2 = 0;
            else if (ju_Objects_equals($this.$fresh0, var$5.$fresh0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_Pulls$Waiting_turn = $this => {
    return $this.$turn1;
},
dtct_Pulls$Waiting_least = $this => {
    return $this.$least0;
},
dtct_Pulls$Waiting_fresh = $this => {
    return $this.$fresh0;
},
otp_Platform = $rt_classWithoutFields(),
otp_Platform_clone = var$1 => {
    let copy = new var$1.constructor();
    for (let field in var$1) {
        if (var$1.hasOwnProperty(field)) {
            copy[field] = var$1[field];
        }
    }
    return copy;
};
function jnc_CodingErrorAction() {
    jl_Object.call(this);
    this.$name6 = null;
}
let jnc_CodingErrorAction_IGNORE = null,
jnc_CodingErrorAction_REPLACE = null,
jnc_CodingErrorAction_REPORT = null,
jnc_CodingErrorAction_$callClinit = () => {
    jnc_CodingErrorAction_$callClinit = $rt_eraseClinit(jnc_CodingErrorAction);
    jnc_CodingErrorAction__clinit_();
},
jnc_CodingErrorAction__init_0 = ($this, var$1) => {
    jnc_CodingErrorAction_$callClinit();
    jl_Object__init_($this);
    $this.$name6 = var$1;
},
jnc_CodingErrorAction__init_ = var_0 => {
    let var_1 = new jnc_CodingErrorAction();
    jnc_CodingErrorAction__init_0(var_1, var_0);
    return var_1;
},
jnc_CodingErrorAction__clinit_ = () => {
    jnc_CodingErrorAction_IGNORE = jnc_CodingErrorAction__init_($rt_s(53));
    jnc_CodingErrorAction_REPLACE = jnc_CodingErrorAction__init_($rt_s(54));
    jnc_CodingErrorAction_REPORT = jnc_CodingErrorAction__init_($rt_s(55));
};
function jl_AbstractStringBuilder() {
    let a = this; jl_Object.call(a);
    a.$buffer = null;
    a.$length0 = 0;
}
let jl_AbstractStringBuilder__init_0 = $this => {
    jl_AbstractStringBuilder__init_($this, 16);
},
jl_AbstractStringBuilder__init_4 = () => {
    let var_0 = new jl_AbstractStringBuilder();
    jl_AbstractStringBuilder__init_0(var_0);
    return var_0;
},
jl_AbstractStringBuilder__init_ = ($this, $capacity) => {
    jl_Object__init_($this);
    $this.$buffer = $rt_createCharArray($capacity);
},
jl_AbstractStringBuilder__init_3 = var_0 => {
    let var_1 = new jl_AbstractStringBuilder();
    jl_AbstractStringBuilder__init_(var_1, var_0);
    return var_1;
},
jl_AbstractStringBuilder__init_1 = ($this, $value) => {
    jl_AbstractStringBuilder__init_2($this, $value);
},
jl_AbstractStringBuilder__init_6 = var_0 => {
    let var_1 = new jl_AbstractStringBuilder();
    jl_AbstractStringBuilder__init_1(var_1, var_0);
    return var_1;
},
jl_AbstractStringBuilder__init_2 = ($this, $value) => {
    let $i, var$3, var$4;
    jl_Object__init_($this);
    $value = $rt_nullCheck($value);
    $this.$buffer = $rt_createCharArray($value.$length());
    $i = 0;
    while ($i < ($rt_nullCheck($this.$buffer)).data.length) {
        var$3 = $this.$buffer;
        var$4 = $value.$charAt($i);
        var$3 = ($rt_nullCheck(var$3)).data;
        $i = $rt_checkBounds($i, var$3);
        var$3[$i] = var$4;
        $i = $i + 1 | 0;
    }
    $this.$length0 = $value.$length();
},
jl_AbstractStringBuilder__init_5 = var_0 => {
    let var_1 = new jl_AbstractStringBuilder();
    jl_AbstractStringBuilder__init_2(var_1, var_0);
    return var_1;
},
jl_AbstractStringBuilder_append0 = ($this, $obj) => {
    return $this.$insert($this.$length0, $obj);
},
jl_AbstractStringBuilder_append2 = ($this, $string) => {
    return $this.$insert0($this.$length0, $string);
},
jl_AbstractStringBuilder_insert3 = ($this, $index, $string) => {
    let $i, var$4, var$5, var$6, var$7;
    if ($index >= 0 && $index <= $this.$length0) {
        if ($string === null)
            $string = $rt_s(56);
        else if (jl_String_isEmpty($string))
            return $this;
        $this.$ensureCapacity($this.$length0 + jl_String_length($string) | 0);
        $i = $this.$length0 - 1 | 0;
        while ($i >= $index) {
            var$4 = $this.$buffer;
            var$5 = $i + jl_String_length($string) | 0;
            var$6 = ($rt_nullCheck($this.$buffer)).data;
            $i = $rt_checkBounds($i, var$6);
            var$7 = var$6[$i];
            var$4 = ($rt_nullCheck(var$4)).data;
            var$4[$rt_checkBounds(var$5, var$4)] = var$7;
            $i = $i + (-1) | 0;
        }
        $this.$length0 = $this.$length0 + jl_String_length($string) | 0;
        $i = 0;
        while ($i < jl_String_length($string)) {
            var$4 = $this.$buffer;
            var$5 = $index + 1 | 0;
            var$7 = jl_String_charAt($string, $i);
            var$4 = ($rt_nullCheck(var$4)).data;
            var$4[$rt_checkBounds($index, var$4)] = var$7;
            $i = $i + 1 | 0;
            $index = var$5;
        }
        return $this;
    }
    $rt_throw(jl_StringIndexOutOfBoundsException__init_());
},
jl_AbstractStringBuilder_append = ($this, $value) => {
    return $this.$append1($value, 10);
},
jl_AbstractStringBuilder_append6 = ($this, $value, $radix) => {
    return $this.$insert1($this.$length0, $value, $radix);
},
jl_AbstractStringBuilder_insert5 = ($this, $target, $value, $radix) => {
    let $positive, var$5, var$6, $pos, $sz, $posLimit, var$10, var$11, var$12, var$13;
    $positive = 1;
    if ($value < 0) {
        $positive = 0;
        $value =  -$value | 0;
    }
    a: {
        if ($rt_ucmp($value, $radix) < 0) {
            if ($positive)
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 1 | 0);
            else {
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 2 | 0);
                var$5 = $this.$buffer;
                var$6 = $target + 1 | 0;
                var$5 = ($rt_nullCheck(var$5)).data;
                $target = $rt_checkBounds($target, var$5);
                var$5[$target] = 45;
                $target = var$6;
            }
            var$5 = $this.$buffer;
            var$6 = jl_Character_forDigit($value, $radix);
            var$5 = ($rt_nullCheck(var$5)).data;
            var$5[$rt_checkBounds($target, var$5)] = var$6;
        } else {
            $pos = 1;
            $sz = 1;
            $posLimit = $rt_udiv((-1), $radix);
            b: {
                c: {
                    while (true) {
                        var$10 = $rt_imul($pos, $radix);
                        if ($rt_ucmp(var$10, $value) > 0)
                            break c;
                        $sz = $sz + 1 | 0;
                        if ($rt_ucmp(var$10, $posLimit) > 0)
                            break;
                        $pos = var$10;
                    }
                    break b;
                }
                var$10 = $pos;
            }
            if (!$positive)
                $sz = $sz + 1 | 0;
            jl_AbstractStringBuilder_insertSpace($this, $target, $target + $sz | 0);
            if ($positive)
                var$11 = $target;
            else {
                var$5 = $this.$buffer;
                var$11 = $target + 1 | 0;
                var$5 = ($rt_nullCheck(var$5)).data;
                $target = $rt_checkBounds($target, var$5);
                var$5[$target] = 45;
            }
            while (true) {
                if (!var$10)
                    break a;
                var$5 = $this.$buffer;
                var$12 = var$11 + 1 | 0;
                var$13 = jl_Character_forDigit($rt_udiv($value, var$10), $radix);
                var$5 = ($rt_nullCheck(var$5)).data;
                var$5[$rt_checkBounds(var$11, var$5)] = var$13;
                $value = $rt_umod($value, var$10);
                var$10 = $rt_udiv(var$10, $radix);
                var$11 = var$12;
            }
        }
    }
    return $this;
},
jl_AbstractStringBuilder_append5 = ($this, $value) => {
    return $this.$insert2($this.$length0, $value);
},
jl_AbstractStringBuilder_insert1 = ($this, $target, $value) => {
    return $this.$insert3($target, $value, 10);
},
jl_AbstractStringBuilder_insert6 = ($this, $target, $value, $radix) => {
    let $positive, var$5, var$6, var$7, $sz, $pos, $posLimit, var$11, var$12, var$13;
    $positive = 1;
    if (Long_lt($value, Long_ZERO)) {
        $positive = 0;
        $value = Long_neg($value);
    }
    a: {
        var$5 = Long_fromInt($radix);
        if (jl_Long_compareUnsigned($value, var$5) < 0) {
            if ($positive)
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 1 | 0);
            else {
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 2 | 0);
                var$6 = $this.$buffer;
                var$7 = $target + 1 | 0;
                var$6 = ($rt_nullCheck(var$6)).data;
                $target = $rt_checkBounds($target, var$6);
                var$6[$target] = 45;
                $target = var$7;
            }
            var$6 = $this.$buffer;
            var$7 = jl_Character_forDigit(Long_lo($value), $radix);
            var$6 = ($rt_nullCheck(var$6)).data;
            var$6[$rt_checkBounds($target, var$6)] = var$7;
        } else {
            $sz = 1;
            $pos = Long_fromInt(1);
            $posLimit = jl_Long_divideUnsigned(Long_fromInt(-1), var$5);
            b: {
                c: {
                    while (true) {
                        var$11 = Long_mul($pos, var$5);
                        if (jl_Long_compareUnsigned(var$11, $value) > 0)
                            break c;
                        $sz = $sz + 1 | 0;
                        if (jl_Long_compareUnsigned(var$11, $posLimit) > 0)
                            break;
                        $pos = var$11;
                    }
                    break b;
                }
                var$11 = $pos;
            }
            if (!$positive)
                $sz = $sz + 1 | 0;
            jl_AbstractStringBuilder_insertSpace($this, $target, $target + $sz | 0);
            if ($positive)
                var$12 = $target;
            else {
                var$6 = $this.$buffer;
                var$12 = $target + 1 | 0;
                var$6 = ($rt_nullCheck(var$6)).data;
                $target = $rt_checkBounds($target, var$6);
                var$6[$target] = 45;
            }
            while (true) {
                if (Long_eq(var$11, Long_ZERO))
                    break a;
                var$6 = $this.$buffer;
                var$13 = var$12 + 1 | 0;
                var$7 = jl_Character_forDigit(Long_lo((jl_Long_divideUnsigned($value, var$11))), $radix);
                var$6 = ($rt_nullCheck(var$6)).data;
                var$6[$rt_checkBounds(var$12, var$6)] = var$7;
                $value = jl_Long_remainderUnsigned($value, var$11);
                var$11 = jl_Long_divideUnsigned(var$11, var$5);
                var$12 = var$13;
            }
        }
    }
    return $this;
},
jl_AbstractStringBuilder_append4 = ($this, $value) => {
    return $this.$insert4($this.$length0, $value);
},
jl_AbstractStringBuilder_insert2 = ($this, $target, $value) => {
    let var$3, $number, $mantissa, $exp, $negative, $intPart, $sz, $digits, $zeros, $leadingZeros, $leadingZero, var$14, var$15, $pos, var$17, var$18, $i, $intDigit;
    var$3 = $rt_compare_less($value, 0.0);
    if (var$3) {
        if (!(isNaN($value) ? 1 : 0)) {
            if (!jl_Float_isInfinite($value)) {
                jl_AbstractStringBuilder$Constants_$callClinit();
                $number = jl_AbstractStringBuilder$Constants_floatAnalysisResult;
                otcit_FloatAnalyzer_analyze($value, $number);
                $number = $rt_nullCheck($number);
                $mantissa = $number.$mantissa;
                $exp = $number.$exponent;
                $negative = $number.$sign;
                $intPart = 1;
                $sz = 1;
                if ($negative)
                    $sz = 2;
                $digits = 9;
                $zeros = jl_AbstractStringBuilder_trailingDecimalZeros($mantissa);
                if ($zeros > 0)
                    $digits = $digits - $zeros | 0;
                $leadingZeros = 0;
                $leadingZero = 0;
                if ($exp < 7 && $exp >= (-3)) {
                    if ($exp >= 0) {
                        $intPart = $exp + 1 | 0;
                        $digits = jl_Math_max($digits, $intPart + 1 | 0);
                        $exp = 0;
                    } else {
                        $intPart = 0;
                        $leadingZeros = ( -$exp | 0) - 1 | 0;
                        $leadingZero = 1;
                        $sz = $sz + 1 | 0;
                        $exp = 0;
                    }
                }
                if ($exp) {
                    $sz = $sz + 2 | 0;
                    if (!($exp > (-10) && $exp < 10))
                        $sz = $sz + 1 | 0;
                    if ($exp < 0)
                        $sz = $sz + 1 | 0;
                }
                if ($exp && $digits == $intPart)
                    $digits = $digits + 1 | 0;
                var$3 = $sz + ($digits + $leadingZeros | 0) | 0;
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + var$3 | 0);
                if (!$negative)
                    var$14 = $target;
                else {
                    var$15 = $this.$buffer;
                    var$14 = $target + 1 | 0;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    $target = $rt_checkBounds($target, var$15);
                    var$15[$target] = 45;
                }
                $pos = 100000000;
                if ($leadingZero) {
                    var$15 = $this.$buffer;
                    var$17 = var$14 + 1 | 0;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    var$15[$rt_checkBounds(var$14, var$15)] = 48;
                    var$15 = $this.$buffer;
                    var$14 = var$17 + 1 | 0;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    var$15[$rt_checkBounds(var$17, var$15)] = 46;
                    while (true) {
                        var$17 = $leadingZeros + (-1) | 0;
                        if ($leadingZeros <= 0)
                            break;
                        var$15 = $this.$buffer;
                        var$18 = var$14 + 1 | 0;
                        var$15 = ($rt_nullCheck(var$15)).data;
                        var$15[$rt_checkBounds(var$14, var$15)] = 48;
                        $leadingZeros = var$17;
                        var$14 = var$18;
                    }
                }
                $i = 0;
                while ($i < $digits) {
                    if ($pos <= 0)
                        $intDigit = 0;
                    else {
                        $intDigit = $mantissa / $pos | 0;
                        $mantissa = $mantissa % $pos | 0;
                    }
                    var$15 = $this.$buffer;
                    var$17 = var$14 + 1 | 0;
                    var$18 = (48 + $intDigit | 0) & 65535;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    var$15[$rt_checkBounds(var$14, var$15)] = var$18;
                    $intPart = $intPart + (-1) | 0;
                    if ($intPart)
                        var$14 = var$17;
                    else {
                        var$15 = $this.$buffer;
                        var$14 = var$17 + 1 | 0;
                        var$15 = ($rt_nullCheck(var$15)).data;
                        var$15[$rt_checkBounds(var$17, var$15)] = 46;
                    }
                    $pos = $pos / 10 | 0;
                    $i = $i + 1 | 0;
                }
                if ($exp) {
                    var$15 = $this.$buffer;
                    var$17 = var$14 + 1 | 0;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    var$15[$rt_checkBounds(var$14, var$15)] = 69;
                    if ($exp >= 0)
                        var$14 = var$17;
                    else {
                        $exp =  -$exp | 0;
                        var$15 = $this.$buffer;
                        var$14 = var$17 + 1 | 0;
                        var$15 = ($rt_nullCheck(var$15)).data;
                        var$15[$rt_checkBounds(var$17, var$15)] = 45;
                    }
                    if ($exp < 10)
                        var$17 = var$14;
                    else {
                        var$15 = $this.$buffer;
                        var$17 = var$14 + 1 | 0;
                        var$18 = (48 + ($exp / 10 | 0) | 0) & 65535;
                        var$15 = ($rt_nullCheck(var$15)).data;
                        var$15[$rt_checkBounds(var$14, var$15)] = var$18;
                    }
                    var$15 = $this.$buffer;
                    var$3 = (48 + ($exp % 10 | 0) | 0) & 65535;
                    var$15 = ($rt_nullCheck(var$15)).data;
                    var$15[$rt_checkBounds(var$17, var$15)] = var$3;
                }
                return $this;
            }
            if (var$3 > 0) {
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 8 | 0);
                var$3 = $target;
            } else {
                jl_AbstractStringBuilder_insertSpace($this, $target, $target + 9 | 0);
                var$15 = $this.$buffer;
                var$3 = $target + 1 | 0;
                var$15 = ($rt_nullCheck(var$15)).data;
                $target = $rt_checkBounds($target, var$15);
                var$15[$target] = 45;
            }
            var$15 = $this.$buffer;
            var$17 = var$3 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$3, var$15)] = 73;
            var$15 = $this.$buffer;
            var$3 = var$17 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$17, var$15)] = 110;
            var$15 = $this.$buffer;
            var$17 = var$3 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$3, var$15)] = 102;
            var$15 = $this.$buffer;
            var$3 = var$17 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$17, var$15)] = 105;
            var$15 = $this.$buffer;
            var$17 = var$3 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$3, var$15)] = 110;
            var$15 = $this.$buffer;
            var$3 = var$17 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$17, var$15)] = 105;
            var$15 = $this.$buffer;
            var$17 = var$3 + 1 | 0;
            var$15 = ($rt_nullCheck(var$15)).data;
            var$15[$rt_checkBounds(var$3, var$15)] = 116;
            var$15 = ($rt_nullCheck($this.$buffer)).data;
            var$15[$rt_checkBounds(var$17, var$15)] = 121;
            return $this;
        }
        jl_AbstractStringBuilder_insertSpace($this, $target, $target + 3 | 0);
        var$15 = $this.$buffer;
        var$3 = $target + 1 | 0;
        var$15 = ($rt_nullCheck(var$15)).data;
        $target = $rt_checkBounds($target, var$15);
        var$15[$target] = 78;
        var$15 = $this.$buffer;
        var$17 = var$3 + 1 | 0;
        var$15 = ($rt_nullCheck(var$15)).data;
        var$15[$rt_checkBounds(var$3, var$15)] = 97;
        var$15 = ($rt_nullCheck($this.$buffer)).data;
        var$15[$rt_checkBounds(var$17, var$15)] = 78;
        return $this;
    }
    if (1.0 / $value !== Infinity) {
        jl_AbstractStringBuilder_insertSpace($this, $target, $target + 4 | 0);
        var$15 = $this.$buffer;
        var$3 = $target + 1 | 0;
        var$15 = ($rt_nullCheck(var$15)).data;
        $target = $rt_checkBounds($target, var$15);
        var$15[$target] = 45;
        var$15 = $this.$buffer;
        var$17 = var$3 + 1 | 0;
        var$15 = ($rt_nullCheck(var$15)).data;
        var$15[$rt_checkBounds(var$3, var$15)] = 48;
        var$15 = $this.$buffer;
        var$3 = var$17 + 1 | 0;
        var$15 = ($rt_nullCheck(var$15)).data;
        var$15[$rt_checkBounds(var$17, var$15)] = 46;
        var$15 = ($rt_nullCheck($this.$buffer)).data;
        var$15[$rt_checkBounds(var$3, var$15)] = 48;
        return $this;
    }
    jl_AbstractStringBuilder_insertSpace($this, $target, $target + 3 | 0);
    var$15 = $this.$buffer;
    var$3 = $target + 1 | 0;
    var$15 = ($rt_nullCheck(var$15)).data;
    $target = $rt_checkBounds($target, var$15);
    var$15[$target] = 48;
    var$15 = $this.$buffer;
    var$17 = var$3 + 1 | 0;
    var$15 = ($rt_nullCheck(var$15)).data;
    var$15[$rt_checkBounds(var$3, var$15)] = 46;
    var$15 = ($rt_nullCheck($this.$buffer)).data;
    var$15[$rt_checkBounds(var$17, var$15)] = 48;
    return $this;
},
jl_AbstractStringBuilder_trailingDecimalZeros = $n => {
    let $result, $zeros, var$4, var$5;
    if ($n % 1000000000 | 0) {
        $result = 0;
        $zeros = 1;
        if (!($n % 100000000 | 0)) {
            $result = 8;
            $zeros = 100000000;
        }
        var$4 = $zeros * 10000 | 0;
        if ($n % var$4 | 0)
            var$4 = $zeros;
        else
            $result = $result | 4;
        var$5 = var$4 * 100 | 0;
        if ($n % var$5 | 0)
            var$5 = var$4;
        else
            $result = $result | 2;
        if (!($n % (var$5 * 10 | 0) | 0))
            $result = $result | 1;
        return $result;
    }
    return 9;
},
jl_AbstractStringBuilder_append1 = ($this, $c) => {
    return $this.$insert5($this.$length0, $c);
},
jl_AbstractStringBuilder_insert4 = ($this, $index, $c) => {
    let var$3;
    jl_AbstractStringBuilder_insertSpace($this, $index, $index + 1 | 0);
    var$3 = ($rt_nullCheck($this.$buffer)).data;
    $index = $rt_checkBounds($index, var$3);
    var$3[$index] = $c;
    return $this;
},
jl_AbstractStringBuilder_insert0 = ($this, $index, $obj) => {
    return $this.$insert0($index, $obj === null ? $rt_s(56) : $obj.$toString());
},
jl_AbstractStringBuilder_append3 = ($this, $b) => {
    return $this.$insert6($this.$length0, $b);
},
jl_AbstractStringBuilder_insert = ($this, $index, $b) => {
    return $this.$insert0($index, !$b ? $rt_s(57) : $rt_s(58));
},
jl_AbstractStringBuilder_ensureCapacity = ($this, $capacity) => {
    let $newLength;
    if (($rt_nullCheck($this.$buffer)).data.length < $capacity) {
        $newLength = ($rt_nullCheck($this.$buffer)).data.length >= 1073741823 ? 2147483647 : jl_Math_max($capacity, jl_Math_max(($rt_nullCheck($this.$buffer)).data.length * 2 | 0, 5));
        $this.$buffer = ju_Arrays_copyOf($this.$buffer, $newLength);
        return;
    }
},
jl_AbstractStringBuilder_toString = $this => {
    return jl_String__init_7($this.$buffer, 0, $this.$length0);
},
jl_AbstractStringBuilder_length = $this => {
    return $this.$length0;
},
jl_AbstractStringBuilder_charAt = ($this, $index) => {
    let var$2;
    if ($index >= 0 && $index < $this.$length0) {
        var$2 = ($rt_nullCheck($this.$buffer)).data;
        $index = $rt_checkBounds($index, var$2);
        return var$2[$index];
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jl_AbstractStringBuilder_insertSpace = ($this, $start, $end) => {
    let $sz, $i, var$5, var$6, var$7, var$8;
    $sz = $this.$length0 - $start | 0;
    $this.$ensureCapacity(($this.$length0 + $end | 0) - $start | 0);
    $i = $sz - 1 | 0;
    while ($i >= 0) {
        var$5 = $this.$buffer;
        var$6 = $end + $i | 0;
        var$7 = $this.$buffer;
        var$8 = $start + $i | 0;
        var$7 = ($rt_nullCheck(var$7)).data;
        var$8 = var$7[$rt_checkBounds(var$8, var$7)];
        var$5 = ($rt_nullCheck(var$5)).data;
        var$5[$rt_checkBounds(var$6, var$5)] = var$8;
        $i = $i + (-1) | 0;
    }
    $this.$length0 = $this.$length0 + ($end - $start | 0) | 0;
};
function jl_Boolean() {
    jl_Object.call(this);
    this.$value15 = 0;
}
let jl_Boolean_TRUE = null,
jl_Boolean_FALSE = null,
jl_Boolean_TYPE = null,
jl_Boolean_$callClinit = () => {
    jl_Boolean_$callClinit = $rt_eraseClinit(jl_Boolean);
    jl_Boolean__clinit_();
},
jl_Boolean__init_0 = ($this, $value) => {
    jl_Boolean_$callClinit();
    jl_Object__init_($this);
    $this.$value15 = $value;
},
jl_Boolean__init_ = var_0 => {
    let var_1 = new jl_Boolean();
    jl_Boolean__init_0(var_1, var_0);
    return var_1;
},
jl_Boolean_hashCode = $value => {
    jl_Boolean_$callClinit();
    return !$value ? 1237 : 1231;
},
jl_Boolean__clinit_ = () => {
    jl_Boolean_TRUE = jl_Boolean__init_(1);
    jl_Boolean_FALSE = jl_Boolean__init_(0);
    jl_Boolean_TYPE = $rt_cls($rt_booleancls);
};
function dtct_TopicConfig() {
    let a = this; jl_Record.call(a);
    a.$debounceMs0 = Long_ZERO;
    a.$throttleMs0 = Long_ZERO;
    a.$edges0 = null;
    a.$retryFirstMs0 = Long_ZERO;
    a.$retryCapMs0 = Long_ZERO;
    a.$pullMs0 = Long_ZERO;
}
let dtct_TopicConfig__init_ = ($this, $debounceMs, $throttleMs, $edges, $retryFirstMs, $retryCapMs, $pullMs) => {
    let var$7, var$8, var$9;
    jl_Record__init_($this);
    if (Long_ge($debounceMs, Long_ZERO) && Long_ge($throttleMs, Long_ZERO) && Long_ge($pullMs, Long_fromInt(1))) {
        if (Long_ge($retryFirstMs, Long_fromInt(1)) && Long_ge($retryCapMs, $retryFirstMs)) {
            $this.$debounceMs0 = $debounceMs;
            $this.$throttleMs0 = $throttleMs;
            $this.$edges0 = $edges;
            $this.$retryFirstMs0 = $retryFirstMs;
            $this.$retryCapMs0 = $retryCapMs;
            $this.$pullMs0 = $pullMs;
            return;
        }
        var$7 = new jl_IllegalArgumentException;
        var$8 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append(var$8, $rt_s(59))), $retryFirstMs)), $rt_s(60))), $retryCapMs)), $rt_s(61));
        jl_IllegalArgumentException__init_(var$7, jl_StringBuilder_toString(var$8));
        $rt_throw(var$7);
    }
    var$9 = new jl_IllegalArgumentException;
    var$7 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(62))), $debounceMs)), $rt_s(28))), $throttleMs)), $rt_s(28))), $pullMs)), $rt_s(61));
    jl_IllegalArgumentException__init_(var$9, jl_StringBuilder_toString(var$7));
    $rt_throw(var$9);
},
dtct_TopicConfig__init_0 = (var_0, var_1, var_2, var_3, var_4, var_5) => {
    let var_6 = new dtct_TopicConfig();
    dtct_TopicConfig__init_(var_6, var_0, var_1, var_2, var_3, var_4, var_5);
    return var_6;
},
dtct_TopicConfig_usual = () => {
    let var$1;
    var$1 = new dtct_TopicConfig;
    dtct_TopicConfig$Edges_$callClinit();
    dtct_TopicConfig__init_(var$1, Long_ZERO, Long_ZERO, dtct_TopicConfig$Edges_BOTH, Long_fromInt(500), Long_fromInt(10000), Long_fromInt(15000));
    return var$1;
},
dtct_TopicConfig_debounced = ($this, $ms) => {
    return dtct_TopicConfig__init_0($ms, $this.$throttleMs0, $this.$edges0, $this.$retryFirstMs0, $this.$retryCapMs0, $this.$pullMs0);
},
dtct_TopicConfig_throttled = ($this, $ms, $when) => {
    return dtct_TopicConfig__init_0($this.$debounceMs0, $ms, $when, $this.$retryFirstMs0, $this.$retryCapMs0, $this.$pullMs0);
},
dtct_TopicConfig_debounceMs = $this => {
    return $this.$debounceMs0;
},
dtct_TopicConfig_throttleMs = $this => {
    return $this.$throttleMs0;
},
dtct_TopicConfig_edges = $this => {
    return $this.$edges0;
},
dtct_TopicConfig_retryFirstMs = $this => {
    return $this.$retryFirstMs0;
},
dtct_TopicConfig_retryCapMs = $this => {
    return $this.$retryCapMs0;
},
dtct_TopicConfig_pullMs = $this => {
    return $this.$pullMs0;
},
jl_IllegalArgumentException = $rt_classWithoutFields(jl_RuntimeException),
jl_IllegalArgumentException__init_2 = $this => {
    jl_RuntimeException__init_($this);
},
jl_IllegalArgumentException__init_1 = () => {
    let var_0 = new jl_IllegalArgumentException();
    jl_IllegalArgumentException__init_2(var_0);
    return var_0;
},
jl_IllegalArgumentException__init_3 = ($this, $message, $cause) => {
    jl_RuntimeException__init_1($this, $message, $cause);
},
jl_IllegalArgumentException__init_4 = (var_0, var_1) => {
    let var_2 = new jl_IllegalArgumentException();
    jl_IllegalArgumentException__init_3(var_2, var_0, var_1);
    return var_2;
},
jl_IllegalArgumentException__init_ = ($this, $message) => {
    jl_RuntimeException__init_0($this, $message);
},
jl_IllegalArgumentException__init_0 = var_0 => {
    let var_1 = new jl_IllegalArgumentException();
    jl_IllegalArgumentException__init_(var_1, var_0);
    return var_1;
};
function jnc_IllegalCharsetNameException() {
    jl_IllegalArgumentException.call(this);
    this.$charsetName = null;
}
let jnc_IllegalCharsetNameException__init_0 = ($this, $charsetName) => {
    jl_IllegalArgumentException__init_2($this);
    $this.$charsetName = $charsetName;
},
jnc_IllegalCharsetNameException__init_ = var_0 => {
    let var_1 = new jnc_IllegalCharsetNameException();
    jnc_IllegalCharsetNameException__init_0(var_1, var_0);
    return var_1;
},
ju_NoSuchElementException = $rt_classWithoutFields(jl_RuntimeException),
ju_NoSuchElementException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
ju_NoSuchElementException__init_ = () => {
    let var_0 = new ju_NoSuchElementException();
    ju_NoSuchElementException__init_0(var_0);
    return var_0;
},
jlr_AnnotatedElement = $rt_classWithoutFields(0),
jlr_GenericDeclaration = $rt_classWithoutFields(0),
dtpt_MergePatch = $rt_classWithoutFields(),
dtpt_MergePatch_apply = ($target, $patch) => {
    let var$3, $result, var$5, $change, $from, $$je;
    if ($patch instanceof dtpj_JsonValue$Members) {
        var$3 = $rt_castToClass($patch, dtpj_JsonValue$Members);
        a: {
            b: {
                c: {
                    try {
                        var$3 = dtpj_JsonValue$Members_byName($rt_nullCheck(var$3));
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$3 = $$je;
                            break c;
                        } else {
                            throw $$e;
                        }
                    }
                    $result = ju_LinkedHashMap__init_();
                    if (!($target instanceof dtpj_JsonValue$Members))
                        break a;
                    var$5 = $rt_castToClass($target, dtpj_JsonValue$Members);
                    try {
                        var$5 = dtpj_JsonValue$Members_byName($rt_nullCheck(var$5));
                        break b;
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$3 = $$je;
                            break c;
                        } else {
                            throw $$e;
                        }
                    }
                }
                $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
            }
            $result.$putAll(var$5);
        }
        var$3 = ($rt_nullCheck(($rt_nullCheck(var$3)).$entrySet())).$iterator();
        while (true) {
            var$3 = $rt_nullCheck(var$3);
            if (!var$3.$hasNext())
                break;
            $change = $rt_castToInterface(var$3.$next0(), ju_Map$Entry);
            $change = $rt_nullCheck($change);
            if ($change.$getValue() instanceof dtpj_JsonValue$Null)
                $result.$remove($change.$getKey());
            else {
                $from = $rt_castToInterface($result.$get($change.$getKey()), dtpj_JsonValue);
                if ($from === null)
                    $from = dtpj_JsonValue$Null__init_0();
                $result.$put($rt_castToClass($change.$getKey(), jl_String), dtpt_MergePatch_apply($from, $rt_castToInterface($change.$getValue(), dtpj_JsonValue)));
            }
        }
        return dtpj_JsonValue$Members__init_($result);
    }
    return $patch;
},
dtpj_JsonValue = $rt_classWithoutFields(0),
dtpj_JsonValue_writeTo = ($this, $to) => {
    let var$2, var$3, $before, var$5, $value, var$7, $member, var$9, $$je;
    ju_Objects_requireNonNull($this);
    var$2 = 0;
    a: {
        b: {
            c: {
                d: {
                    e: {
                        f: {
                            g: {
                                h: {
                                    i: while (true) {
                                        j: {
                                            if ($this === null)
                                                var$2 = (-1);
                                            else {
                                                k: {
                                                    l: {
                                                        m: {
                                                            n: {
                                                                o: {
                                                                    p: {
                                                                        switch (var$2) {
                                                                            case 0:
                                                                                break;
                                                                            case 1:
                                                                                break p;
                                                                            case 2:
                                                                                break o;
                                                                            case 3:
                                                                                break n;
                                                                            case 4:
                                                                                break m;
                                                                            case 5:
                                                                                break l;
                                                                            default:
                                                                                break k;
                                                                        }
                                                                        if ($this instanceof dtpj_JsonValue$Members) {
                                                                            var$2 = 0;
                                                                            break j;
                                                                        }
                                                                    }
                                                                    if ($this instanceof dtpj_JsonValue$Items) {
                                                                        var$2 = 1;
                                                                        break j;
                                                                    }
                                                                }
                                                                if ($this instanceof dtpj_JsonValue$Text) {
                                                                    var$2 = 2;
                                                                    break j;
                                                                }
                                                            }
                                                            if ($this instanceof dtpj_JsonValue$Digits) {
                                                                var$2 = 3;
                                                                break j;
                                                            }
                                                        }
                                                        if ($this instanceof dtpj_JsonValue$Truth) {
                                                            var$2 = 4;
                                                            break j;
                                                        }
                                                    }
                                                    if ($this instanceof dtpj_JsonValue$Null) {
                                                        var$2 = 5;
                                                        break j;
                                                    }
                                                }
                                                var$2 = 6;
                                            }
                                        }
                                        switch (var$2) {
                                            case 0:
                                                break d;
                                            case 1:
                                                break e;
                                            case 2:
                                                var$3 = $rt_castToClass($this, dtpj_JsonValue$Text);
                                                try {
                                                    var$3 = dtpj_JsonValue$Text_value($rt_nullCheck(var$3));
                                                } catch ($$e) {
                                                    $$je = $rt_wrapException($$e);
                                                    if ($$je instanceof jl_Throwable) {
                                                        var$3 = $$je;
                                                        break c;
                                                    } else {
                                                        throw $$e;
                                                    }
                                                }
                                                $to = $rt_nullCheck($to);
                                                dtp_JsonBytes_text($to, var$3);
                                                break a;
                                            case 3:
                                                break g;
                                            case 4:
                                                break;
                                            case 5:
                                                break i;
                                            default:
                                                break h;
                                        }
                                        var$3 = $rt_castToClass($this, dtpj_JsonValue$Truth);
                                        try {
                                            var$2 = dtpj_JsonValue$Truth_value($rt_nullCheck(var$3));
                                        } catch ($$e) {
                                            $$je = $rt_wrapException($$e);
                                            if ($$je instanceof jl_Throwable) {
                                                var$3 = $$je;
                                                break c;
                                            } else {
                                                throw $$e;
                                            }
                                        }
                                        if (1)
                                            break f;
                                        var$2 = 5;
                                    }
                                    $to = $rt_nullCheck($to);
                                    dtp_JsonBytes_raw($to, $rt_s(56));
                                    break a;
                                }
                                $rt_throw(jl_MatchException__init_(null, null));
                            }
                            var$3 = $rt_castToClass($this, dtpj_JsonValue$Digits);
                            try {
                                var$3 = dtpj_JsonValue$Digits_literal($rt_nullCheck(var$3));
                            } catch ($$e) {
                                $$je = $rt_wrapException($$e);
                                if ($$je instanceof jl_Throwable) {
                                    var$3 = $$je;
                                    break c;
                                } else {
                                    throw $$e;
                                }
                            }
                            $to = $rt_nullCheck($to);
                            dtp_JsonBytes_raw($to, var$3);
                            break a;
                        }
                        var$3 = !var$2 ? $rt_s(57) : $rt_s(58);
                        $to = $rt_nullCheck($to);
                        dtp_JsonBytes_raw($to, var$3);
                        break a;
                    }
                    var$3 = $rt_castToClass($this, dtpj_JsonValue$Items);
                    try {
                        var$3 = dtpj_JsonValue$Items_values($rt_nullCheck(var$3));
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$3 = $$je;
                            break c;
                        } else {
                            throw $$e;
                        }
                    }
                    $before = 91;
                    var$5 = $rt_nullCheck(var$3);
                    var$3 = var$5.$iterator();
                    while (true) {
                        var$3 = $rt_nullCheck(var$3);
                        if (!var$3.$hasNext())
                            break;
                        $value = $rt_castToInterface(var$3.$next0(), dtpj_JsonValue);
                        $to = $rt_nullCheck($to);
                        dtp_JsonBytes_raw0($to, $before);
                        $value = $rt_nullCheck($value);
                        $value.$writeTo($to);
                        $before = 44;
                    }
                    var$3 = !var$5.$isEmpty() ? $rt_s(9) : $rt_s(63);
                    $to = $rt_nullCheck($to);
                    dtp_JsonBytes_raw($to, var$3);
                    break a;
                }
                var$3 = $rt_castToClass($this, dtpj_JsonValue$Members);
                try {
                    var$3 = dtpj_JsonValue$Members_byName($rt_nullCheck(var$3));
                    break b;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$3 = $$je;
                        break c;
                    } else {
                        throw $$e;
                    }
                }
            }
            $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
        }
        $before = 123;
        var$7 = $rt_nullCheck(var$3);
        var$3 = ($rt_nullCheck(var$7.$entrySet())).$iterator();
        while (true) {
            var$3 = $rt_nullCheck(var$3);
            if (!var$3.$hasNext())
                break;
            $member = $rt_castToInterface(var$3.$next0(), ju_Map$Entry);
            $to = $rt_nullCheck($to);
            var$9 = dtp_JsonBytes_raw0($to, $before);
            $member = $rt_nullCheck($member);
            dtp_JsonBytes_raw0($rt_nullCheck(dtp_JsonBytes_text($rt_nullCheck(var$9), $rt_castToClass($member.$getKey(), jl_String))), 58);
            ($rt_nullCheck($rt_castToInterface($member.$getValue(), dtpj_JsonValue))).$writeTo($to);
            $before = 44;
        }
        var$3 = !var$7.$isEmpty() ? $rt_s(64) : $rt_s(65);
        $to = $rt_nullCheck($to);
        dtp_JsonBytes_raw($to, var$3);
    }
},
dtpj_JsonValue_toJson = $this => {
    let $to;
    $to = dtp_JsonBytes__init_(64);
    $this.$writeTo($to);
    return dtp_JsonBytes_toString($to);
};
function dtpj_JsonValue$Items() {
    jl_Record.call(this);
    this.$values0 = null;
}
let dtpj_JsonValue$Items__init_ = ($this, $values) => {
    let var$2;
    jl_Record__init_($this);
    var$2 = ju_List_copyOf($values);
    $this.$values0 = var$2;
},
dtpj_JsonValue$Items__init_0 = var_0 => {
    let var_1 = new dtpj_JsonValue$Items();
    dtpj_JsonValue$Items__init_(var_1, var_0);
    return var_1;
},
dtpj_JsonValue$Items_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(66))).$append2($rt_s(67)))).$append($this.$values0))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Items_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$values0) | 0;
},
dtpj_JsonValue$Items_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Items))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpj_JsonValue$Items);
            if (ju_Objects_equals($this.$values0, ($rt_nullCheck(var$3)).$values0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpj_JsonValue$Items_values = $this => {
    return $this.$values0;
},
juf_LongFunction = $rt_classWithoutFields(0),
otcit_FloatAnalyzer = $rt_classWithoutFields(),
otcit_FloatAnalyzer_MAX_MANTISSA = 0,
otcit_FloatAnalyzer_mantissa10Table = null,
otcit_FloatAnalyzer_exp10Table = null,
otcit_FloatAnalyzer_$callClinit = () => {
    otcit_FloatAnalyzer_$callClinit = $rt_eraseClinit(otcit_FloatAnalyzer);
    otcit_FloatAnalyzer__clinit_();
},
otcit_FloatAnalyzer_analyze = ($d, $result) => {
    let $bits, var$4, $mantissa, $exponent, var$7, $decExponent, var$9, $binExponentCorrection, $mantissaShift, $decMantissa, var$13, var$14, var$15, $decMantissaHi, $decMantissaLow, $lowerPos, $upperPos, $posCmp;
    otcit_FloatAnalyzer_$callClinit();
    $bits = jl_Float_floatToIntBits($d);
    var$4 = !($bits & (-2147483648)) ? 0 : 1;
    $result = $rt_nullCheck($result);
    $result.$sign = var$4;
    $mantissa = $bits & 8388607;
    $exponent = $bits >> 23 & 255;
    if (!$mantissa && !$exponent) {
        $result.$mantissa = 0;
        $result.$exponent = 0;
        return;
    }
    if ($exponent)
        var$7 = $mantissa | 8388608;
    else {
        var$7 = $mantissa << 1;
        while (Long_eq(Long_and(Long_fromInt(var$7), Long_fromInt(8388608)), Long_ZERO)) {
            var$7 = var$7 << 1;
            $exponent = $exponent + (-1) | 0;
        }
    }
    $decExponent = ju_Arrays_binarySearch(otcit_FloatAnalyzer_exp10Table, $exponent);
    if ($decExponent < 0)
        $decExponent =  -$decExponent | 0;
    var$9 = otcit_FloatAnalyzer_exp10Table;
    var$4 = $decExponent + 1 | 0;
    var$9 = ($rt_nullCheck(var$9)).data;
    var$4 = $rt_checkBounds(var$4, var$9);
    $binExponentCorrection = $exponent - var$9[var$4] | 0;
    $mantissaShift = 9 + $binExponentCorrection | 0;
    var$9 = ($rt_nullCheck(otcit_FloatAnalyzer_mantissa10Table)).data;
    $decMantissa = otcit_FloatAnalyzer_mulAndShiftRight(var$7, var$9[$rt_checkUpperBound(var$4, var$9)], $mantissaShift);
    if ($decMantissa < otcit_FloatAnalyzer_MAX_MANTISSA) {
        while ($rt_ucmp($decMantissa, otcit_FloatAnalyzer_MAX_MANTISSA) <= 0) {
            $decExponent = $decExponent + (-1) | 0;
            $decMantissa = ($decMantissa * 10 | 0) + 9 | 0;
        }
        var$9 = otcit_FloatAnalyzer_exp10Table;
        var$4 = $decExponent + 1 | 0;
        var$9 = ($rt_nullCheck(var$9)).data;
        var$13 = $rt_checkBounds(var$4, var$9);
        var$4 = $exponent - var$9[var$13] | 0;
        $mantissaShift = 9 + var$4 | 0;
        var$9 = ($rt_nullCheck(otcit_FloatAnalyzer_mantissa10Table)).data;
        $decMantissa = otcit_FloatAnalyzer_mulAndShiftRight(var$7, var$9[$rt_checkUpperBound(var$13, var$9)], $mantissaShift);
    }
    var$7 = var$7 << 1;
    var$14 = var$7 + 1 | 0;
    var$9 = otcit_FloatAnalyzer_mantissa10Table;
    var$4 = $decExponent + 1 | 0;
    var$9 = ($rt_nullCheck(var$9)).data;
    var$4 = $rt_checkBounds(var$4, var$9);
    var$15 = var$9[var$4];
    var$13 = $mantissaShift - 1 | 0;
    $decMantissaHi = otcit_FloatAnalyzer_mulAndShiftRight(var$14, var$15, var$13);
    var$7 = var$7 - 1 | 0;
    var$9 = ($rt_nullCheck(otcit_FloatAnalyzer_mantissa10Table)).data;
    $decMantissaLow = otcit_FloatAnalyzer_mulAndShiftRight(var$7, var$9[$rt_checkUpperBound(var$4, var$9)], var$13);
    $lowerPos = otcit_FloatAnalyzer_findLowerDistance($decMantissa, $decMantissaLow);
    $upperPos = otcit_FloatAnalyzer_findUpperDistance($decMantissa, $decMantissaHi);
    $posCmp = $rt_ucmp($lowerPos, $upperPos);
    var$7 = $posCmp > 0 ? $rt_imul($rt_udiv($decMantissa, $lowerPos), $lowerPos) : $posCmp < 0 ? $rt_imul($rt_udiv($decMantissa, $upperPos), $upperPos) + $upperPos | 0 : $rt_imul($rt_udiv(($decMantissa + ($upperPos / 2 | 0) | 0), $upperPos), $upperPos);
    if (jl_Long_compareUnsigned(Long_fromInt(var$7), Long_fromInt(1000000000)) >= 0)
        while (true) {
            $decExponent = $decExponent + 1 | 0;
            var$7 = $rt_udiv(var$7, 10);
            if ($rt_ucmp(var$7, 1000000000) < 0)
                break;
        }
    else if ($rt_ucmp(var$7, 100000000) < 0) {
        $decExponent = $decExponent + (-1) | 0;
        var$7 = var$7 * 10 | 0;
    }
    $result.$mantissa = var$7;
    $result.$exponent = $decExponent - 50 | 0;
},
otcit_FloatAnalyzer_findLowerDistance = ($mantissa, $lower) => {
    let $pos, $pos_0, var$5, var$6;
    otcit_FloatAnalyzer_$callClinit();
    $pos = 1;
    while (true) {
        $pos_0 = $pos * 10 | 0;
        var$5 = $rt_udiv($mantissa, $pos_0);
        var$6 = $rt_udiv($lower, $pos_0);
        if ($rt_ucmp(var$5, var$6) <= 0)
            break;
        $pos = $pos_0;
    }
    return $pos;
},
otcit_FloatAnalyzer_findUpperDistance = ($mantissa, $upper) => {
    let $pos, $pos_0, var$5, var$6;
    otcit_FloatAnalyzer_$callClinit();
    $pos = 1;
    while (true) {
        $pos_0 = $pos * 10 | 0;
        var$5 = $rt_udiv($mantissa, $pos_0);
        var$6 = $rt_udiv($upper, $pos_0);
        if ($rt_ucmp(var$5, var$6) >= 0)
            break;
        $pos = $pos_0;
    }
    return $pos;
},
otcit_FloatAnalyzer_mulAndShiftRight = ($a, $b, $shift) => {
    let $result;
    otcit_FloatAnalyzer_$callClinit();
    $result = Long_mul(Long_and(Long_fromInt($a), Long_create(4294967295, 0)), Long_and(Long_fromInt($b), Long_create(4294967295, 0)));
    return Long_lo(Long_shru($result, 32 - $shift | 0));
},
otcit_FloatAnalyzer__clinit_ = () => {
    otcit_FloatAnalyzer_MAX_MANTISSA = $rt_udiv((-1), 10);
    otcit_FloatAnalyzer_mantissa10Table = $rt_createIntArrayFromData([(-18543760), (-873828468), (-1558056233), (-2105438446), (-791721136), (-1492370368), (-2052889754), (-707643228), (-1425108042), (-1999079893), (-621547450), (-1356231419), (-1943978595), (-533385374), (-1285701758), (-1887554866), (-443107408), (-1213479385), (-1829776968), (-350662770), (-1139523676), (-1770612400), (-255999462), (-1063793029), (-1710027882), (-159064234), (-986244846), (-1647989336), (-59802560), (-906835507), (-1584461865),
    (-2126562952), (-825520345), (-1519409735), (-2074521247), (-742253618), (-1452796353), (-2021230542), (-656988489), (-1384584251), (-1966660860), (-569676998), (-1314735058), (-1910781505), (-480270031), (-1243209484), (-1853561046), (-388717296), (-1169967296), (-1794967296), (-294967296), (-1094967296), (-1734967296), (-198967296), (-1018167296), (-1673527296), (-100663296), (-939524096), (-1610612736), (-2147483648), (-858993460), (-1546188227), (-2095944041), (-776530088), (-1480217529), (-2043167483),
    (-692087595), (-1412663535), (-1989124287), (-605618482), (-1343488245), (-1933784055), (-517074110), (-1272652747), (-1877115657), (-426404674), (-1200117198), (-1819087218), (-333559171), (-1125840796), (-1759666096), (-238485376), (-1049781760), (-1698818867), (-141129810), (-971897307), (-1636511305), (-41437710), (-892143627), (-1572708361), (-2117160148), (-810475859), (-1507374147), (-2064892777), (-726848065), (-1440471911), (-2011370988), (-641213203), (-1371964022), (-1956564688)]);
    otcit_FloatAnalyzer_exp10Table = $rt_createIntArrayFromData([(-37), (-34), (-31), (-28), (-24), (-21), (-18), (-14), (-11), (-8), (-4), (-1), 2, 6, 9, 12, 16, 19, 22, 26, 29, 32, 36, 39, 42, 46, 49, 52, 56, 59, 62, 65, 69, 72, 75, 79, 82, 85, 89, 92, 95, 99, 102, 105, 109, 112, 115, 119, 122, 125, 129, 132, 135, 139, 142, 145, 149, 152, 155, 158, 162, 165, 168, 172, 175, 178, 182, 185, 188, 192, 195, 198, 202, 205, 208, 212, 215, 218, 222, 225, 228, 232, 235, 238, 242, 245, 248, 252, 255, 258, 261, 265,
    268, 271, 275, 278, 281, 285, 288, 291]);
},
otj_TestJsEntryPoint = $rt_classWithoutFields(),
otj_TestJsEntryPoint_$callClinit = () => {
    otj_TestJsEntryPoint_$callClinit = $rt_eraseClinit(otj_TestJsEntryPoint);
    otj_TestJsEntryPoint__clinit_();
},
otj_TestJsEntryPoint_main = $args => {
    let var$2, $sb, $e, $$je;
    otj_TestJsEntryPoint_$callClinit();
    try {
        $args = $rt_nullCheck($args);
        var$2 = $args.data;
        otj_TestEntryPoint_run(var$2.length <= 0 ? null : var$2[$rt_checkUpperBound(0, var$2)]);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_Throwable) {
            $e = $$je;
            $sb = jl_StringBuilder__init_();
            otj_TestJsEntryPoint_printStackTrace($e, $sb);
            window.teavmException = $rt_ustr($sb.$toString());
            $rt_throw($e);
        } else {
            throw $$e;
        }
    }
},
otj_TestJsEntryPoint_printStackTrace = ($e, $stream) => {
    let var$3, $message, $stackTrace, var$6, var$7, var$8, $element;
    otj_TestJsEntryPoint_$callClinit();
    $e = $rt_nullCheck($e);
    var$3 = jl_Class_getName($rt_nullCheck(jl_Object_getClass($e)));
    $stream = $rt_nullCheck($stream);
    $stream.$append2(var$3);
    $message = $e.$getLocalizedMessage();
    if ($message !== null) {
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(5))), $message);
        $stream.$append2(jl_StringBuilder_toString(var$3));
    }
    a: {
        $stream.$append2($rt_s(68));
        $stackTrace = $e.$getStackTrace();
        if ($stackTrace !== null) {
            var$6 = $stackTrace.data;
            var$7 = var$6.length;
            var$8 = 0;
            while (true) {
                if (var$8 >= var$7)
                    break a;
                var$8 = $rt_checkLowerBound(var$8);
                $element = var$6[var$8];
                $stream.$append2($rt_s(69));
                ($rt_nullCheck($stream.$append($element))).$append2($rt_s(68));
                var$8 = var$8 + 1 | 0;
            }
        }
    }
    if ($e.$getCause() !== null && $e.$getCause() !== $e) {
        $stream.$append2($rt_s(70));
        otj_TestJsEntryPoint_printStackTrace($e.$getCause(), $stream);
    }
},
otj_TestJsEntryPoint__clinit_ = () => {
    return;
},
dtct_TopicCodec$Reading = $rt_classWithoutFields(0),
dtct_Windows$_clinit_$lambda$_15_0 = $rt_classWithoutFields(),
dtct_Windows$_clinit_$lambda$_15_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Windows$_clinit_$lambda$_15_0__init_0 = () => {
    let var_0 = new dtct_Windows$_clinit_$lambda$_15_0();
    dtct_Windows$_clinit_$lambda$_15_0__init_(var_0);
    return var_0;
},
dtct_Windows$_clinit_$lambda$_15_0_read0 = (var$0, var$1) => {
    return dtct_Windows$_clinit_$lambda$_15_0_read(var$0, var$1);
},
dtct_Windows$_clinit_$lambda$_15_0_read = (var$0, var$1) => {
    return dtct_Windows_lambda$static$0(var$1);
},
dtct_Windows$_clinit_$lambda$_15_1 = $rt_classWithoutFields(),
dtct_Windows$_clinit_$lambda$_15_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Windows$_clinit_$lambda$_15_1__init_0 = () => {
    let var_0 = new dtct_Windows$_clinit_$lambda$_15_1();
    dtct_Windows$_clinit_$lambda$_15_1__init_(var_0);
    return var_0;
},
dtct_Windows$_clinit_$lambda$_15_1_apply0 = (var$0, var$1) => {
    return dtct_Windows$_clinit_$lambda$_15_1_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_Windows$_clinit_$lambda$_15_1_apply = (var$0, var$1) => {
    return dtct_Windows_lambda$static$1(var$1);
},
dtcp_Cancellable = $rt_classWithoutFields(0),
dtcp_Surroundings$1$watch$lambda$_3_0 = $rt_classWithoutFields(),
dtcp_Surroundings$1$watch$lambda$_3_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcp_Surroundings$1$watch$lambda$_3_0__init_0 = () => {
    let var_0 = new dtcp_Surroundings$1$watch$lambda$_3_0();
    dtcp_Surroundings$1$watch$lambda$_3_0__init_(var_0);
    return var_0;
},
dtcp_Surroundings$1$watch$lambda$_3_0_cancel = var$0 => {
    dtcp_Surroundings$1_lambda$watch$0();
},
jlr_Type = $rt_classWithoutFields(0);
function jl_Class() {
    let a = this; jl_Object.call(a);
    a.$flags = 0;
    a.$classInfo = null;
    a.$name4 = null;
}
let jl_Class__init_0 = ($this, $classInfo) => {
    jl_Object__init_($this);
    $this.$classInfo = $classInfo;
},
jl_Class__init_ = var_0 => {
    let var_1 = new jl_Class();
    jl_Class__init_0(var_1, var_0);
    return var_1;
},
jl_Class_createClass = $classInfo => {
    return jl_Class__init_($classInfo);
},
jl_Class_getClassInfo = $this => {
    return $this.$classInfo;
},
jl_Class_isInstance = ($this, $obj) => {
    return !($obj !== null && jl_Class_isAssignableFrom($this, $rt_castToClass(jl_Object_getClass($obj), jl_Class))) ? 0 : 1;
},
jl_Class_isAssignableFrom = ($this, $obj) => {
    let var$2;
    var$2 = $this.$classInfo;
    $obj = $rt_nullCheck($obj);
    return $rt_isAssignable($obj.$classInfo, $rt_nullCheck(var$2));
},
jl_Class_getName = $this => {
    let $metadataName, $result, $itemType, $itemName, var$5;
    if (!($this.$flags & 1)) {
        $this.$flags = $this.$flags | 1;
        $metadataName = ($rt_nullCheck($this.$classInfo))[$rt_meta].name;
        $result = $metadataName === null ? null : $rt_str($metadataName);
        if ($result === null) {
            $itemType = ($rt_nullCheck($this.$classInfo))[$rt_meta].itemType;
            if ($itemType !== null) {
                $itemName = jl_Class_getName($rt_nullCheck($rt_cls($itemType)));
                if ($itemName !== null) {
                    if ($itemType[$rt_meta].itemType !== null) {
                        var$5 = jl_StringBuilder__init_();
                        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1(var$5, 91)), $itemName);
                        $result = jl_StringBuilder_toString(var$5);
                    } else {
                        var$5 = jl_StringBuilder__init_();
                        jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(71))), $itemName)), 59);
                        $result = jl_StringBuilder_toString(var$5);
                    }
                }
            }
        }
        $this.$name4 = $result;
    }
    return $this.$name4;
},
jl_Class_isPrimitive = $this => {
    return !($rt_nullCheck($this.$classInfo))[$rt_meta].primitiveKind ? 0 : 1;
},
jl_Class_getComponentType = $this => {
    let $itemTypeInfo;
    $itemTypeInfo = ($rt_nullCheck($this.$classInfo))[$rt_meta].itemType;
    return $itemTypeInfo === null ? null : $rt_castToClass($rt_cls($itemTypeInfo), jl_Class);
};
function dtcf_FakeTime$after$lambda$_3_0() {
    let a = this; jl_Object.call(a);
    a.$_057 = null;
    a.$_124 = null;
}
let dtcf_FakeTime$after$lambda$_3_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_057 = var$1;
    var$0.$_124 = var$2;
},
dtcf_FakeTime$after$lambda$_3_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_FakeTime$after$lambda$_3_0();
    dtcf_FakeTime$after$lambda$_3_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_FakeTime$after$lambda$_3_0_cancel = var$0 => {
    let var$1, var$2;
    var$1 = var$0.$_057;
    var$2 = var$0.$_124;
    dtcf_FakeTime_lambda$after$0($rt_nullCheck(var$1), var$2);
},
dtct_Topic$State = $rt_classWithoutFields(jl_Enum),
dtct_Topic$State_CREATED = null,
dtct_Topic$State_STARTED = null,
dtct_Topic$State_STOPPED = null,
dtct_Topic$State_$VALUES = null,
dtct_Topic$State_$callClinit = () => {
    dtct_Topic$State_$callClinit = $rt_eraseClinit(dtct_Topic$State);
    dtct_Topic$State__clinit_();
},
dtct_Topic$State__init_0 = ($this, var$1, var$2) => {
    dtct_Topic$State_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtct_Topic$State__init_ = (var_0, var_1) => {
    let var_2 = new dtct_Topic$State();
    dtct_Topic$State__init_0(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$State_$values = () => {
    let var$1, var$2;
    dtct_Topic$State_$callClinit();
    var$1 = $rt_createArray(dtct_Topic$State, 3);
    var$2 = var$1.data;
    var$2[0] = dtct_Topic$State_CREATED;
    var$2[1] = dtct_Topic$State_STARTED;
    var$2[2] = dtct_Topic$State_STOPPED;
    return var$1;
},
dtct_Topic$State__clinit_ = () => {
    dtct_Topic$State_CREATED = dtct_Topic$State__init_($rt_s(72), 0);
    dtct_Topic$State_STARTED = dtct_Topic$State__init_($rt_s(73), 1);
    dtct_Topic$State_STOPPED = dtct_Topic$State__init_($rt_s(74), 2);
    dtct_Topic$State_$VALUES = dtct_Topic$State_$values();
};
function jl_Float() {
    jl_Number.call(this);
    this.$value12 = 0.0;
}
let jl_Float_TYPE = null,
jl_Float_$callClinit = () => {
    jl_Float_$callClinit = $rt_eraseClinit(jl_Float);
    jl_Float__clinit_();
},
jl_Float__init_ = ($this, $value) => {
    jl_Float_$callClinit();
    jl_Number__init_($this);
    $this.$value12 = $value;
},
jl_Float__init_0 = var_0 => {
    let var_1 = new jl_Float();
    jl_Float__init_(var_1, var_0);
    return var_1;
},
jl_Float_valueOf = $d => {
    jl_Float_$callClinit();
    return jl_Float__init_0($d);
},
jl_Float_toString0 = $d => {
    jl_Float_$callClinit();
    return ($rt_nullCheck((jl_StringBuilder__init_()).$append3($d))).$toString();
},
jl_Float_toString = $this => {
    return jl_Float_toString0($this.$value12);
},
jl_Float_isInfinite = $v => {
    jl_Float_$callClinit();
    return !(!(isFinite($v) ? 1 : 0) && !(isNaN($v) ? 1 : 0)) ? 0 : 1;
},
jl_Float_compare = ($a, $b) => {
    let $diff, var$4, var$5, var$6;
    jl_Float_$callClinit();
    $diff = (!($a > $b) ? 0 : 1) - (!($b > $a) ? 0 : 1) | 0;
    if (!$diff) {
        var$4 = 1.0 / $a;
        var$5 = 1.0 / $b;
        var$6 = (!(var$4 > var$5) ? 0 : 1) - (!(var$5 > var$4) ? 0 : 1) | 0;
        $diff = (var$6 + ($b !== $b ? 0 : 1) | 0) - ($a !== $a ? 0 : 1) | 0;
    }
    return $diff;
},
jl_Float_floatToIntBits = $value => {
    jl_Float_$callClinit();
    if (!(isNaN($value) ? 1 : 0))
        return $rt_floatToRawIntBits($value);
    return 2143289344;
},
jl_Float__clinit_ = () => {
    jl_Float_TYPE = $rt_cls($rt_floatcls);
},
ju_Arrays = $rt_classWithoutFields(),
ju_Arrays_copyOf = ($array, $length) => {
    let $result, var$4, $sz, $i, var$7, var$8;
    $result = $rt_createCharArray($length);
    $array = $rt_nullCheck($array);
    var$4 = $array.data;
    $sz = jl_Math_min($length, var$4.length);
    $i = 0;
    while ($i < $sz) {
        var$7 = $result.data;
        $i = $rt_checkBounds($i, var$4);
        var$8 = var$4[$i];
        $i = $rt_checkUpperBound($i, var$7);
        var$7[$i] = var$8;
        $i = $i + 1 | 0;
    }
    return $result;
},
ju_Arrays_copyOf1 = ($array, $length) => {
    let $result, var$4, $sz, $i, var$7, var$8;
    $result = $rt_createByteArray($length);
    $array = $rt_nullCheck($array);
    var$4 = $array.data;
    $sz = jl_Math_min($length, var$4.length);
    $i = 0;
    while ($i < $sz) {
        var$7 = $result.data;
        $i = $rt_checkBounds($i, var$4);
        var$8 = var$4[$i];
        $i = $rt_checkUpperBound($i, var$7);
        var$7[$i] = var$8;
        $i = $i + 1 | 0;
    }
    return $result;
},
ju_Arrays_copyOf0 = ($original, $newLength) => {
    let var$3, $result, $sz, $i, var$7, var$8;
    $original = $rt_nullCheck($original);
    var$3 = $original.data;
    $result = $rt_castToInterface(jlr_Array_newInstance(jl_Class_getComponentType($rt_nullCheck(jl_Object_getClass($original))), $newLength), $rt_arraycls(jl_Object));
    $sz = jl_Math_min($newLength, var$3.length);
    $i = 0;
    while ($i < $sz) {
        $i = $rt_checkBounds($i, var$3);
        var$7 = var$3[$i];
        $result = $rt_nullCheck($result);
        var$8 = $result.data;
        $i = $rt_checkUpperBound($i, var$8);
        var$8[$i] = var$7;
        $i = $i + 1 | 0;
    }
    return $result;
},
ju_Arrays_fill0 = ($a, $fromIndex, $toIndex, $val) => {
    let var$5, var$6;
    if ($fromIndex <= $toIndex) {
        while ($fromIndex < $toIndex) {
            var$5 = $fromIndex + 1 | 0;
            $a = $rt_nullCheck($a);
            var$6 = $a.data;
            var$6[$rt_checkBounds($fromIndex, var$6)] = $val;
            $fromIndex = var$5;
        }
        return;
    }
    $rt_throw(jl_IllegalArgumentException__init_1());
},
ju_Arrays_fill = ($a, $fromIndex, $toIndex, $val) => {
    let var$5, var$6;
    if ($fromIndex <= $toIndex) {
        while ($fromIndex < $toIndex) {
            var$5 = $fromIndex + 1 | 0;
            $a = $rt_nullCheck($a);
            var$6 = $a.data;
            var$6[$rt_checkBounds($fromIndex, var$6)] = $val;
            $fromIndex = var$5;
        }
        return;
    }
    $rt_throw(jl_IllegalArgumentException__init_1());
},
ju_Arrays_fill1 = ($a, $val) => {
    $a = $rt_nullCheck($a);
    ju_Arrays_fill($a, 0, $a.data.length, $val);
},
ju_Arrays_binarySearch = ($a, $key) => {
    $a = $rt_nullCheck($a);
    return ju_Arrays_binarySearch0($a, 0, $a.data.length, $key);
},
ju_Arrays_binarySearch0 = ($a, $fromIndex, $toIndex, $key) => {
    let $u, $i, var$7, $e;
    if ($fromIndex <= $toIndex) {
        $u = $toIndex - 1 | 0;
        while (true) {
            if ($fromIndex > $u)
                return ( -$fromIndex | 0) - 1 | 0;
            $i = ($fromIndex + $u | 0) / 2 | 0;
            $a = $rt_nullCheck($a);
            var$7 = $a.data;
            $i = $rt_checkBounds($i, var$7);
            $e = var$7[$i];
            if ($e == $key)
                break;
            if ($key >= $e)
                $fromIndex = $i + 1 | 0;
            else
                $u = $i - 1 | 0;
        }
        return $i;
    }
    $rt_throw(jl_IllegalArgumentException__init_1());
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0();
    dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0_apply0 = (var$0, var$1) => {
    return dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0_apply = (var$0, var$1) => {
    return dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$2(var$1);
},
ju_Iterator = $rt_classWithoutFields(0),
ju_ListIterator = $rt_classWithoutFields(0),
ju_Collections$5 = $rt_classWithoutFields(),
ju_Collections$5__init_ = $this => {
    jl_Object__init_($this);
},
ju_Collections$5__init_0 = () => {
    let var_0 = new ju_Collections$5();
    ju_Collections$5__init_(var_0);
    return var_0;
},
ju_List = $rt_classWithoutFields(0),
ju_List_of0 = () => {
    return ju_Collections_emptyList();
},
ju_List_of1 = $e => {
    return ju_Collections_singletonList($e);
},
ju_List_of = ($e1, $e2) => {
    ju_Objects_requireNonNull($e1);
    ju_Objects_requireNonNull($e2);
    return ju_TemplateCollections$TwoElementsList__init_0($e1, $e2);
},
ju_List_of3 = ($e1, $e2, $e3) => {
    ju_Objects_requireNonNull($e1);
    ju_Objects_requireNonNull($e2);
    ju_Objects_requireNonNull($e3);
    return ju_TemplateCollections$ImmutableArrayList__init_($rt_wrapArray(jl_Object, [$e1, $e2, $e3]));
},
ju_List_of2 = ($e1, $e2, $e3, $e4, $e5) => {
    ju_Objects_requireNonNull($e1);
    ju_Objects_requireNonNull($e2);
    ju_Objects_requireNonNull($e3);
    ju_Objects_requireNonNull($e4);
    ju_Objects_requireNonNull($e5);
    return ju_TemplateCollections$ImmutableArrayList__init_($rt_wrapArray(jl_Object, [$e1, $e2, $e3, $e4, $e5]));
},
ju_List_copyOf = $collection => {
    return ju_TemplateCollections$ImmutableArrayList__init_2($collection);
};
function ju_AbstractList() {
    ju_AbstractCollection.call(this);
    this.$modCount = 0;
}
let ju_AbstractList__init_ = $this => {
    ju_AbstractCollection__init_($this);
},
ju_AbstractList_iterator = $this => {
    return ju_AbstractList$1__init_0($this);
},
ju_AbstractList_indexOf = ($this, $o) => {
    let $sz, $i;
    $sz = $this.$size();
    $i = 0;
    while (true) {
        if ($i >= $sz)
            return (-1);
        if (ju_Objects_equals($o, $this.$get2($i)))
            break;
        $i = $i + 1 | 0;
    }
    return $i;
},
ju_AbstractList_hashCode = $this => {
    let $hashCode, $iter, $elem;
    $hashCode = 1;
    $iter = $this.$iterator();
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        $elem = $iter.$next0();
        $hashCode = (31 * $hashCode | 0) + ju_Objects_hashCode($elem) | 0;
    }
    return $hashCode;
},
ju_AbstractList_equals = ($this, $other) => {
    let $list, var$3, $i;
    if ($rt_isInstance($other, ju_List)) {
        $list = $rt_castToInterface($other, ju_List);
        var$3 = $this.$size();
        $list = $rt_nullCheck($list);
        if (var$3 == $list.$size()) {
            $i = 0;
            while ($i < $list.$size()) {
                if (!ju_Objects_equals($this.$get2($i), $list.$get2($i)))
                    return 0;
                $i = $i + 1 | 0;
            }
            return 1;
        }
        return 0;
    }
    return 0;
},
ju_RandomAccess = $rt_classWithoutFields(0),
ju_TemplateCollections$AbstractImmutableList = $rt_classWithoutFields(ju_AbstractList),
ju_TemplateCollections$AbstractImmutableList__init_ = $this => {
    ju_AbstractList__init_($this);
},
ju_TemplateCollections$AbstractImmutableList_remove = ($this, $index) => {
    $rt_throw(jl_UnsupportedOperationException__init_());
},
ju_Collections$3 = $rt_classWithoutFields(ju_TemplateCollections$AbstractImmutableList),
ju_Collections$3__init_ = $this => {
    ju_TemplateCollections$AbstractImmutableList__init_($this);
},
ju_Collections$3__init_0 = () => {
    let var_0 = new ju_Collections$3();
    ju_Collections$3__init_(var_0);
    return var_0;
},
ju_Collections$3_get = ($this, $index) => {
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
ju_Collections$3_size = $this => {
    return 0;
},
ju_Collections$3_iterator = $this => {
    return ju_Collections_emptyIterator();
},
ju_Collections$4 = $rt_classWithoutFields(),
ju_Collections$4__init_ = $this => {
    jl_Object__init_($this);
},
ju_Collections$4__init_0 = () => {
    let var_0 = new ju_Collections$4();
    ju_Collections$4__init_(var_0);
    return var_0;
},
ju_Collections$4_hasNext = $this => {
    return 0;
},
ju_Collections$4_next = $this => {
    $rt_throw(ju_NoSuchElementException__init_());
},
jl_Character = $rt_classWithoutFields(),
jl_Character_TYPE = null,
jl_Character_digitMapping = null,
jl_Character_characterCache = null,
jl_Character_$$metadata$$3 = null,
jl_Character_$callClinit = () => {
    jl_Character_$callClinit = $rt_eraseClinit(jl_Character);
    jl_Character__clinit_();
},
jl_Character_isHighSurrogate = $ch => {
    jl_Character_$callClinit();
    return ($ch & 64512) != 55296 ? 0 : 1;
},
jl_Character_isLowSurrogate = $ch => {
    jl_Character_$callClinit();
    return ($ch & 64512) != 56320 ? 0 : 1;
},
jl_Character_isSurrogate = $ch => {
    jl_Character_$callClinit();
    return !(!jl_Character_isHighSurrogate($ch) && !jl_Character_isLowSurrogate($ch)) ? 1 : 0;
},
jl_Character_toCodePoint = ($high, $low) => {
    jl_Character_$callClinit();
    return (($high & 1023) << 10 | $low & 1023) + 65536 | 0;
},
jl_Character_highSurrogate = $codePoint => {
    let var$2;
    jl_Character_$callClinit();
    var$2 = $codePoint - 65536 | 0;
    return (55296 | var$2 >> 10 & 1023) & 65535;
},
jl_Character_lowSurrogate = $codePoint => {
    jl_Character_$callClinit();
    return (56320 | $codePoint & 1023) & 65535;
},
jl_Character_digit = ($ch, $radix) => {
    jl_Character_$callClinit();
    return jl_Character_digit0($ch, $radix);
},
jl_Character_digit0 = ($codePoint, $radix) => {
    let $d;
    jl_Character_$callClinit();
    if ($radix >= 2 && $radix <= 36) {
        $d = jl_Character_getNumericValue($codePoint);
        if ($d >= $radix)
            $d = (-1);
        return $d;
    }
    return (-1);
},
jl_Character_getNumericValue = $codePoint => {
    let $digitMapping, $l, var$4, $u, $idx, var$7, $val, var$9;
    jl_Character_$callClinit();
    $digitMapping = jl_Character_getDigitMapping();
    $l = 0;
    $digitMapping = $rt_nullCheck($digitMapping);
    var$4 = $digitMapping.data;
    $u = (var$4.length / 2 | 0) - 1 | 0;
    while ($u >= $l) {
        $idx = ($l + $u | 0) / 2 | 0;
        var$7 = $rt_checkBounds($idx * 2 | 0, var$4);
        $val = var$4[var$7];
        var$9 = $rt_compare($codePoint, $val);
        if (var$9 > 0)
            $l = $idx + 1 | 0;
        else {
            if (var$9 >= 0)
                return var$4[$rt_checkBounds(var$7 + 1 | 0, var$4)];
            $u = $idx - 1 | 0;
        }
    }
    return (-1);
},
jl_Character_forDigit = ($digit, $radix) => {
    jl_Character_$callClinit();
    if ($radix >= 2 && $radix <= 36 && $digit >= 0 && $digit < $radix)
        return $digit < 10 ? (48 + $digit | 0) & 65535 : ((97 + $digit | 0) - 10 | 0) & 65535;
    return 0;
},
jl_Character_getDigitMapping = () => {
    jl_Character_$callClinit();
    if (jl_Character_digitMapping === null)
        jl_Character_digitMapping = otciu_UnicodeHelper_decodeIntPairsDiff(((jl_Character_obtainDigitMapping()).value !== null ? $rt_str((jl_Character_obtainDigitMapping()).value) : null));
    return jl_Character_digitMapping;
},
jl_Character_obtainDigitMapping = () => {
    jl_Character_$callClinit();
    if (jl_Character_$$metadata$$3 === null)
        jl_Character_$$metadata$$3 = jl_Character_obtainDigitMapping$$create();
    return jl_Character_$$metadata$$3;
},
jl_Character__clinit_ = () => {
    jl_Character_TYPE = $rt_cls($rt_charcls);
    jl_Character_characterCache = $rt_createArray(jl_Character, 128);
},
jl_Character_obtainDigitMapping$$create = () => {
    return {"value" : "6G*% %%%%%%%%%%%%%%%%%%A%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%=,#%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%_H#T#%%%%%%%%%%%%%%%%%%s+G%%%%%%%%%%%%%%%%%%_1G%%%%%%%%%%%%%%%%%%{CG%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%6)G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%*\'G%%%%%%%%%%%%%%%%%%.9G%%%%%%%%%%%%%%%%%%*\'G%%%%%%%%%%%%%%%%%%!i#G"
    + "%%%%%%%%%%%%%%%%%%c#G%%%%%%%%%%%%%%%%%%*;G%%%%%%%%%%%%%%%%%%Z+G%%%%%%%%%%%%%%%%%%:/G%%%%%%%%%%%%%%%%%%=G%%%%%%%%%%%%%%%%%%{/G%%%%%%%%%%%%%%%%%%k\'G%%%%%%%%%%%%%%%%%%s+G%%%%%%%%%%%%%%%%%%=G%%%%%%%%%%%%%%%%%%R@dG%%%%%%%%%%%%%%%%%%R[G%%%%%%%%%%%%%%%%%%c#G%%%%%%%%%%%%%%%%%%_1G%%%%%%%%%%%%%%%%%%!#G%%%%%%%%%%%%%%%%%%k\'G%%%%%%%%%%%%%%%%%%cCG%%%%%%%%%%%%%%%%%%o*IG%%%%%%%%%%%%%%%%%%A%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%=,#%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%c:#T#%%%%%%%%%%%%%%%%%%w&%G%%%%%"
    + "%%%%%%%%%%%%%=G%%%%%%%%%%%%%%%%%%_fG%%%%%%%%%%%%%%%%%%Z+G%%%%%%%%%%%%%%%%%%_%G%%%%%%%%%%%%%%%%%%>-G%%%%%%%%%%%%%%%%%%.9G%%%%%%%%%%%%%%%%%%w=G%%%%%%%%%%%%%%%%%%2+G%%%%%%%%%%%%%%%%%%>AG%%%%%%%%%%%%%%%%%%N)G%%%%%%%%%%%%%%%%%%=G%%%%%%%%%%%%%%%%%%%G%%%%%%%%%%%%%%%%%%B\'G%%%%%%%%%%%%%%%%%%FEG%%%%%%%%%%%%%%%%%%N)G%%%%%%%%%%%%%%%%%%oYG%%%%%%%%%%%%%%%%%%k\'G%%%%%%%%%%%%%%%%%%g5G%%%%%%%%%%%%%%%%%%*\'G%%%%%%%%%%%%%%%%%%F%G%%%%%%%%%%%%%%%%%%Z?G%%%%%%%%%%%%%%%%%%ow?G%%%%%%%%%%%%%%%%%%s4%G%%%%%%%%%%%%%%%%%%k\'G%%%%%%%%%%%%%%"
    + "%%%%s+G%%%%%%%%%%%%%%%%%%:OG%%%%%%%%%%%%%%%%%%c#G%%%%%%%%%%%%%%%%%%N&OG%%%%%%%%%%%%%%%%%%VZ%G%%%%%%%%%%%%%%%%%%%G%%%%%%%%%%%%%%%%%%%G%%%%%%%%%%%%%%%%%%%G%%%%%%%%%%%%%%%%%%%G%%%%%%%%%%%%%%%%%%!8%G%%%%%%%%%%%%%%%%%%FEG%%%%%%%%%%%%%%%%%%sKG%%%%%%%%%%%%%%%%%%k5G%%%%%%%%%%%%%%%%%%.lG%%%%%%%%%%%%%%%%%%wN)G%%%%%%%%%%%%%%%%%%"};
},
ju_AbstractSet = $rt_classWithoutFields(ju_AbstractCollection),
ju_AbstractSet__init_ = $this => {
    ju_AbstractCollection__init_($this);
},
ju_TemplateCollections$AbstractImmutableSet = $rt_classWithoutFields(ju_AbstractSet),
ju_TemplateCollections$AbstractImmutableSet__init_ = $this => {
    ju_AbstractSet__init_($this);
},
ju_Collections$1 = $rt_classWithoutFields(ju_TemplateCollections$AbstractImmutableSet),
ju_Collections$1__init_ = $this => {
    ju_TemplateCollections$AbstractImmutableSet__init_($this);
},
ju_Collections$1__init_0 = () => {
    let var_0 = new ju_Collections$1();
    ju_Collections$1__init_(var_0);
    return var_0;
},
ju_Collections$2 = $rt_classWithoutFields(ju_TemplateCollections$AbstractImmutableMap),
ju_Collections$2__init_ = $this => {
    ju_TemplateCollections$AbstractImmutableMap__init_($this);
},
ju_Collections$2__init_0 = () => {
    let var_0 = new ju_Collections$2();
    ju_Collections$2__init_(var_0);
    return var_0;
};
function dtpj_JsonValue$Truth() {
    jl_Record.call(this);
    this.$value7 = 0;
}
let dtpj_JsonValue$Truth__init_ = ($this, $value) => {
    jl_Record__init_($this);
    $this.$value7 = $value;
},
dtpj_JsonValue$Truth__init_0 = var_0 => {
    let var_1 = new dtpj_JsonValue$Truth();
    dtpj_JsonValue$Truth__init_(var_1, var_0);
    return var_1;
},
dtpj_JsonValue$Truth_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(75))).$append2($rt_s(76)))).$append7($this.$value7))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Truth_hashCode = $this => {
    return 31 + jl_Boolean_hashCode($this.$value7) | 0;
},
dtpj_JsonValue$Truth_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Truth))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpj_JsonValue$Truth);
            if ($this.$value7 == ($rt_nullCheck(var$3)).$value7)
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpj_JsonValue$Truth_value = $this => {
    return $this.$value7;
},
otrr_ReflectionInfo = $rt_classWithoutFields(),
dtct_TopicStore$Form = $rt_classWithoutFields(jl_Enum),
dtct_TopicStore$Form_REPLACE = null,
dtct_TopicStore$Form_MERGE = null,
dtct_TopicStore$Form_$VALUES = null,
dtct_TopicStore$Form_$callClinit = () => {
    dtct_TopicStore$Form_$callClinit = $rt_eraseClinit(dtct_TopicStore$Form);
    dtct_TopicStore$Form__clinit_();
},
dtct_TopicStore$Form__init_0 = ($this, var$1, var$2) => {
    dtct_TopicStore$Form_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtct_TopicStore$Form__init_ = (var_0, var_1) => {
    let var_2 = new dtct_TopicStore$Form();
    dtct_TopicStore$Form__init_0(var_2, var_0, var_1);
    return var_2;
},
dtct_TopicStore$Form_$values = () => {
    let var$1, var$2;
    dtct_TopicStore$Form_$callClinit();
    var$1 = $rt_createArray(dtct_TopicStore$Form, 2);
    var$2 = var$1.data;
    var$2[0] = dtct_TopicStore$Form_REPLACE;
    var$2[1] = dtct_TopicStore$Form_MERGE;
    return var$1;
},
dtct_TopicStore$Form__clinit_ = () => {
    dtct_TopicStore$Form_REPLACE = dtct_TopicStore$Form__init_($rt_s(54), 0);
    dtct_TopicStore$Form_MERGE = dtct_TopicStore$Form__init_($rt_s(77), 1);
    dtct_TopicStore$Form_$VALUES = dtct_TopicStore$Form_$values();
};
function dtct_TopicBuilder() {
    let a = this; jl_Object.call(a);
    a.$name3 = null;
    a.$codec1 = null;
    a.$ports2 = null;
    a.$subscriber = null;
    a.$provider = null;
    a.$store1 = null;
    a.$keeping = null;
    a.$announcer0 = null;
    a.$applier1 = null;
    a.$faults1 = null;
    a.$owner = null;
    a.$config1 = null;
    a.$sourceId3 = null;
    a.$built = null;
}
let dtct_TopicBuilder__init_ = ($this, $ports, $name, $codec) => {
    jl_Object__init_($this);
    $this.$subscriber = ju_Optional_empty();
    $this.$provider = ju_Optional_empty();
    $this.$store1 = ju_Optional_empty();
    $this.$keeping = ju_Optional_empty();
    $this.$announcer0 = dtct_Announcer_none();
    $this.$applier1 = dtct_TopicBuilder$_init_$lambda$_0_0__init_0();
    $this.$faults1 = dtct_TopicBuilder$_init_$lambda$_0_1__init_0();
    $this.$owner = dtct_TopicBuilder$_init_$lambda$_0_2__init_0();
    $this.$config1 = dtct_TopicConfig_usual();
    $this.$built = dtct_TopicBuilder$_init_$lambda$_0_3__init_0();
    $this.$ports2 = $ports;
    $this.$name3 = $name;
    $this.$codec1 = $codec;
    $ports = $rt_nullCheck($ports);
    $this.$sourceId3 = dtcp_Chance_uuid($rt_nullCheck(dtcp_Ports_chance($ports)));
},
dtct_TopicBuilder__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_TopicBuilder();
    dtct_TopicBuilder__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_TopicBuilder_store = ($this, $where) => {
    $this.$store1 = ju_Optional_of($where);
    return $this;
},
dtct_TopicBuilder_apply = ($this, $screen) => {
    return dtct_TopicBuilder_applier($this, dtct_TopicBuilder$apply$lambda$_5_0__init_0($screen));
},
dtct_TopicBuilder_applier = ($this, $with) => {
    $this.$applier1 = $with;
    return $this;
},
dtct_TopicBuilder_onFault = ($this, $listener) => {
    $this.$faults1 = $listener;
    return $this;
},
dtct_TopicBuilder_config = ($this, $when) => {
    $this.$config1 = $when;
    return $this;
},
dtct_TopicBuilder_build = $this => {
    let $topic, var$2, var$3, var$4;
    if (!(ju_Optional_isEmpty($rt_nullCheck($this.$provider)) && ju_Optional_isEmpty($rt_nullCheck($this.$store1))) && !(ju_Optional_isEmpty($rt_nullCheck($this.$subscriber)) && ju_Optional_isEmpty($rt_nullCheck($this.$store1)))) {
        $topic = dtct_Topic__init_0($this);
        ($rt_nullCheck($this.$built)).$accept4($topic);
        return $topic;
    }
    var$2 = new jl_IllegalStateException;
    var$3 = jl_String_valueOf($this.$name3);
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(78))), var$3)), $rt_s(79));
    jl_IllegalStateException__init_0(var$2, jl_StringBuilder_toString(var$4));
    $rt_throw(var$2);
},
dtct_TopicBuilder_lambda$apply$0 = ($screen, $value, $context) => {
    $screen = $rt_nullCheck($screen);
    $screen.$accept4($value);
},
dtct_TopicBuilder_lambda$new$3 = $topic => {
    return;
},
dtct_TopicBuilder_lambda$new$2 = () => {
    return $rt_s(4);
},
dtct_TopicBuilder_lambda$new$1 = $fault => {
    return;
},
dtct_TopicBuilder_lambda$new$0 = ($value, $context) => {
    return;
},
dtct_Shown$Taken$Same = $rt_classWithoutFields(jl_Record),
dtct_Shown$Taken$Same__init_ = $this => {
    jl_Record__init_($this);
},
dtct_Shown$Taken$Same__init_0 = () => {
    let var_0 = new dtct_Shown$Taken$Same();
    dtct_Shown$Taken$Same__init_(var_0);
    return var_0;
},
dtct_Shown$Taken$Same_toString = $this => {
    return ($rt_nullCheck((jl_StringBuilder__init_0($rt_s(80))).$append2($rt_s(9)))).$toString();
},
dtct_Shown$Taken$Same_hashCode = $this => {
    return 1;
},
dtct_Shown$Taken$Same_equals = ($this, $o) => {
    let var$2;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            if ($o !== null) {
                $o = $rt_nullCheck($o);
                if (jl_Object_getClass($o) === $rt_cls(dtct_Shown$Taken$Same)) {
                    var$2 = 1;
                    break a;
                }
            }
            var$2 = 0;
        }
    }
    return var$2;
};
function dtpj_JsonValue$Digits() {
    jl_Record.call(this);
    this.$literal0 = null;
}
let dtpj_JsonValue$Digits__init_ = ($this, $literal) => {
    jl_Record__init_($this);
    $this.$literal0 = $literal;
},
dtpj_JsonValue$Digits__init_0 = var_0 => {
    let var_1 = new dtpj_JsonValue$Digits();
    dtpj_JsonValue$Digits__init_(var_1, var_0);
    return var_1;
},
dtpj_JsonValue$Digits_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(81))).$append2($rt_s(82)))).$append($this.$literal0))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Digits_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$literal0) | 0;
},
dtpj_JsonValue$Digits_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Digits))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpj_JsonValue$Digits);
            if (ju_Objects_equals($this.$literal0, ($rt_nullCheck(var$3)).$literal0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpj_JsonValue$Digits_literal = $this => {
    return $this.$literal0;
},
jnc_StandardCharsets = $rt_classWithoutFields(),
jnc_StandardCharsets_UTF_8 = null,
jnc_StandardCharsets_US_ASCII = null,
jnc_StandardCharsets_ISO_8859_1 = null,
jnc_StandardCharsets_UTF_16 = null,
jnc_StandardCharsets_UTF_16BE = null,
jnc_StandardCharsets_UTF_16LE = null,
jnc_StandardCharsets_$callClinit = () => {
    jnc_StandardCharsets_$callClinit = $rt_eraseClinit(jnc_StandardCharsets);
    jnc_StandardCharsets__clinit_();
},
jnc_StandardCharsets__clinit_ = () => {
    jnci_UTF8Charset_$callClinit();
    jnc_StandardCharsets_UTF_8 = jnci_UTF8Charset_INSTANCE;
    jnc_StandardCharsets_US_ASCII = jnci_AsciiCharset__init_0();
    jnc_StandardCharsets_ISO_8859_1 = jnci_Iso8859Charset__init_0();
    jnc_StandardCharsets_UTF_16 = jnci_UTF16Charset__init_($rt_s(83), 1, 0);
    jnc_StandardCharsets_UTF_16BE = jnci_UTF16Charset__init_($rt_s(84), 0, 0);
    jnc_StandardCharsets_UTF_16LE = jnci_UTF16Charset__init_($rt_s(85), 0, 1);
},
ju_Collections$_clinit_$lambda$_59_0 = $rt_classWithoutFields(),
ju_Collections$_clinit_$lambda$_59_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
ju_Collections$_clinit_$lambda$_59_0__init_0 = () => {
    let var_0 = new ju_Collections$_clinit_$lambda$_59_0();
    ju_Collections$_clinit_$lambda$_59_0__init_(var_0);
    return var_0;
};
function dtct_TopicFault$Place() {
    let a = this; jl_Record.call(a);
    a.$local0 = null;
    a.$event0 = null;
    a.$snapshot2 = null;
}
let dtct_TopicFault$Place__init_ = ($this, $local, $event, $snapshot) => {
    jl_Record__init_($this);
    $this.$local0 = $local;
    $this.$event0 = $event;
    $this.$snapshot2 = $snapshot;
},
dtct_TopicFault$Place__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_TopicFault$Place();
    dtct_TopicFault$Place__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_TopicFault$Place_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(86))).$append2($rt_s(87)))).$append($this.$local0))).$append2($rt_s(88)))).$append($this.$event0))).$append2($rt_s(89)))).$append($this.$snapshot2))).$append2($rt_s(9)))).$toString();
},
dtct_TopicFault$Place_hashCode = $this => {
    return ((((31 + ju_Objects_hashCode($this.$local0) | 0) * 31 | 0) + ju_Objects_hashCode($this.$event0) | 0) * 31 | 0) + ju_Objects_hashCode($this.$snapshot2) | 0;
},
dtct_TopicFault$Place_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_TopicFault$Place))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_TopicFault$Place);
            var$4 = $this.$local0;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$local0))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$event0, var$5.$event0))
                var$2 = 0;
            else if (ju_Objects_equals($this.$snapshot2, var$5.$snapshot2))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_TopicFault$Place_local = $this => {
    return $this.$local0;
},
dtct_TopicFault$Place_event = $this => {
    return $this.$event0;
},
dtct_TopicFault$Place_snapshot = $this => {
    return $this.$snapshot2;
},
dtct_Windows$quiet$lambda$_8_0 = $rt_classWithoutFields(),
dtct_Windows$quiet$lambda$_8_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Windows$quiet$lambda$_8_0__init_0 = () => {
    let var_0 = new dtct_Windows$quiet$lambda$_8_0();
    dtct_Windows$quiet$lambda$_8_0__init_(var_0);
    return var_0;
},
dtct_Windows$quiet$lambda$_8_0_accept0 = (var$0, var$1) => {
    dtct_Windows$quiet$lambda$_8_0_accept(var$0, $rt_castToClass(var$1, dtct_Windows$Window));
},
dtct_Windows$quiet$lambda$_8_0_accept = (var$0, var$1) => {
    dtct_Windows$Window_neverWentBack($rt_nullCheck(var$1));
};
function dtcf_FakeTime$Alarm() {
    let a = this; jl_Record.call(a);
    a.$atMs0 = Long_ZERO;
    a.$number4 = Long_ZERO;
    a.$task0 = null;
}
let dtcf_FakeTime$Alarm__init_ = ($this, $atMs, $number, $task) => {
    jl_Record__init_($this);
    $this.$atMs0 = $atMs;
    $this.$number4 = $number;
    $this.$task0 = $task;
},
dtcf_FakeTime$Alarm__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtcf_FakeTime$Alarm();
    dtcf_FakeTime$Alarm__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtcf_FakeTime$Alarm_atMs = $this => {
    return $this.$atMs0;
},
dtcf_FakeTime$Alarm_number = $this => {
    return $this.$number4;
},
dtcf_FakeTime$Alarm_task = $this => {
    return $this.$task0;
};
function dtcf_FakeTopics$write$lambda$_22_0() {
    let a = this; jl_Object.call(a);
    a.$_019 = null;
    a.$_16 = null;
    a.$_22 = null;
}
let dtcf_FakeTopics$write$lambda$_22_0__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_019 = var$1;
    var$0.$_16 = var$2;
    var$0.$_22 = var$3;
},
dtcf_FakeTopics$write$lambda$_22_0__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtcf_FakeTopics$write$lambda$_22_0();
    dtcf_FakeTopics$write$lambda$_22_0__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtcf_FakeTopics$write$lambda$_22_0_run = var$0 => {
    let var$1, var$2, var$3;
    var$1 = var$0.$_019;
    var$2 = var$0.$_16;
    var$3 = var$0.$_22;
    dtcf_FakeTopics_lambda$write$0($rt_nullCheck(var$1), var$2, var$3);
};
function dtcf_FakeTopics$deliver$lambda$_13_0() {
    let a = this; jl_Object.call(a);
    a.$_062 = null;
    a.$_128 = null;
    a.$_28 = null;
}
let dtcf_FakeTopics$deliver$lambda$_13_0__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_062 = var$1;
    var$0.$_128 = var$2;
    var$0.$_28 = var$3;
},
dtcf_FakeTopics$deliver$lambda$_13_0__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtcf_FakeTopics$deliver$lambda$_13_0();
    dtcf_FakeTopics$deliver$lambda$_13_0__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtcf_FakeTopics$deliver$lambda$_13_0_run = var$0 => {
    let var$1, var$2, var$3;
    var$1 = var$0.$_062;
    var$2 = var$0.$_128;
    var$3 = var$0.$_28;
    dtcf_FakeTopics_lambda$deliver$0($rt_nullCheck(var$1), var$2, var$3);
};
function ju_LinkedHashMapIterator() {
    let a = this; jl_Object.call(a);
    a.$base0 = null;
    a.$reversed0 = 0;
    a.$expectedModCount = 0;
    a.$futureEntry = null;
    a.$currentEntry = null;
}
let ju_LinkedHashMapIterator__init_ = ($this, $base, $reversed) => {
    jl_Object__init_($this);
    $this.$base0 = $base;
    $this.$reversed0 = $reversed;
    $base = $rt_nullCheck($base);
    $this.$expectedModCount = $base.$modCount0;
    $this.$futureEntry = !$reversed ? $base.$head : $base.$tail;
},
ju_LinkedHashMapIterator__init_0 = (var_0, var_1) => {
    let var_2 = new ju_LinkedHashMapIterator();
    ju_LinkedHashMapIterator__init_(var_2, var_0, var_1);
    return var_2;
},
ju_LinkedHashMapIterator_hasNext = $this => {
    return $this.$futureEntry === null ? 0 : 1;
},
ju_LinkedHashMapIterator_checkConcurrentMod = $this => {
    if ($this.$expectedModCount != ($rt_nullCheck($this.$base0)).$modCount0)
        $rt_throw(ju_ConcurrentModificationException__init_());
},
ju_LinkedHashMapIterator_makeNext = $this => {
    ju_LinkedHashMapIterator_checkConcurrentMod($this);
    if ($this.$hasNext()) {
        $this.$currentEntry = $this.$futureEntry;
        $this.$futureEntry = !$this.$reversed0 ? ($rt_nullCheck($this.$futureEntry)).$chainForward : ($rt_nullCheck($this.$futureEntry)).$chainBackward;
        return;
    }
    $rt_throw(ju_NoSuchElementException__init_());
},
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0();
    dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aDebounceWaitsForSilenceButNotForEver$0(var$1);
},
jnci_Iso8859Charset = $rt_classWithoutFields(jnc_Charset),
jnci_Iso8859Charset__init_ = $this => {
    jnc_Charset__init_($this, $rt_s(90), $rt_createArray(jl_String, 0));
},
jnci_Iso8859Charset__init_0 = () => {
    let var_0 = new jnci_Iso8859Charset();
    jnci_Iso8859Charset__init_(var_0);
    return var_0;
},
jus_Stream = $rt_classWithoutFields(0),
jus_Stream_toList = $this => {
    return $rt_castToInterface(ju_TemplateCollections$ImmutableArrayList__init_($this.$toArray()), ju_List);
},
jusi_SimpleStreamImpl = $rt_classWithoutFields(),
jusi_SimpleStreamImpl__init_ = $this => {
    jl_Object__init_($this);
},
jusi_SimpleStreamImpl_filter = ($this, $predicate) => {
    return jusi_FilteringStreamImpl__init_0($this, $predicate);
},
jusi_SimpleStreamImpl_map = ($this, $mapper) => {
    return jusi_MappingStreamImpl__init_0($this, $mapper);
},
jusi_SimpleStreamImpl_toArray0 = $this => {
    return $this.$toArray0(jusi_SimpleStreamImpl$toArray$lambda$_20_0__init_0());
},
jusi_SimpleStreamImpl_toArray = ($this, $generator) => {
    let $estimatedSize, $list, var$4, $array, $i, var$7, var$8, $consumer;
    $estimatedSize = $this.$estimateSize();
    if ($estimatedSize < 0) {
        $list = ju_ArrayList__init_();
        while (true) {
            ju_Objects_requireNonNull($list);
            if (!$this.$next1(jusi_SimpleStreamImpl$toArray$lambda$_21_0__init_0($list)))
                break;
        }
        var$4 = $list.$size();
        $generator = $rt_nullCheck($generator);
        $array = $rt_castToInterface($generator.$apply9(var$4), $rt_arraycls(jl_Object));
        $i = 0;
        while (true) {
            $array = $rt_nullCheck($array);
            var$7 = $array.data;
            if ($i >= var$7.length)
                break;
            var$8 = $list.$get2($i);
            $i = $rt_checkLowerBound($i);
            var$7[$i] = var$8;
            $i = $i + 1 | 0;
        }
        return $array;
    }
    $generator = $rt_nullCheck($generator);
    $array = $rt_castToInterface($generator.$apply9($estimatedSize), $rt_arraycls(jl_Object));
    $consumer = jusi_SimpleStreamImpl$ArrayFillingConsumer__init_0($array);
    while ($this.$next1($consumer)) {
    }
    var$4 = $consumer.$index0;
    $array = $rt_nullCheck($array);
    if (var$4 < $array.data.length)
        $array = ju_Arrays_copyOf0($array, $consumer.$index0);
    return $array;
},
jusi_SimpleStreamImpl_allMatch = ($this, $predicate) => {
    let $consumer;
    $consumer = jusi_AllMatchConsumer__init_1($predicate);
    while ($consumer.$matched0 && $this.$next1($consumer)) {
    }
    return $consumer.$matched0;
},
jusi_SimpleStreamImpl_lambda$toArray$2 = $x$0 => {
    return $rt_createArray(jl_Object, $x$0);
};
function jusi_WrappingStreamImpl() {
    jusi_SimpleStreamImpl.call(this);
    this.$sourceStream = null;
}
let jusi_WrappingStreamImpl__init_ = ($this, $sourceStream) => {
    jusi_SimpleStreamImpl__init_($this);
    $this.$sourceStream = $sourceStream;
},
jusi_WrappingStreamImpl_next = ($this, $consumer) => {
    return ($rt_nullCheck($this.$sourceStream)).$next1($this.$wrap2($consumer));
},
jusi_WrappingStreamImpl_estimateSize = $this => {
    return ($rt_nullCheck($this.$sourceStream)).$estimateSize();
};
function dtpt_TopicJson$revision$lambda$_8_0() {
    jl_Object.call(this);
    this.$_033 = null;
}
let dtpt_TopicJson$revision$lambda$_8_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_033 = var$1;
},
dtpt_TopicJson$revision$lambda$_8_0__init_0 = var_0 => {
    let var_1 = new dtpt_TopicJson$revision$lambda$_8_0();
    dtpt_TopicJson$revision$lambda$_8_0__init_(var_1, var_0);
    return var_1;
},
dtpt_TopicJson$revision$lambda$_8_0_get0 = var$0 => {
    return dtpt_TopicJson$revision$lambda$_8_0_get(var$0);
},
dtpt_TopicJson$revision$lambda$_8_0_get = var$0 => {
    return dtpt_TopicJson_lambda$revision$0(var$0.$_033);
},
dtct_TopicFault$Phase = $rt_classWithoutFields(jl_Enum),
dtct_TopicFault$Phase_SUBSCRIBE = null,
dtct_TopicFault$Phase_PULL = null,
dtct_TopicFault$Phase_PROTOCOL = null,
dtct_TopicFault$Phase_APPLY = null,
dtct_TopicFault$Phase_WRITE = null,
dtct_TopicFault$Phase_LOAD = null,
dtct_TopicFault$Phase_SAVE = null,
dtct_TopicFault$Phase_$VALUES = null,
dtct_TopicFault$Phase_$callClinit = () => {
    dtct_TopicFault$Phase_$callClinit = $rt_eraseClinit(dtct_TopicFault$Phase);
    dtct_TopicFault$Phase__clinit_();
},
dtct_TopicFault$Phase__init_0 = ($this, var$1, var$2) => {
    dtct_TopicFault$Phase_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtct_TopicFault$Phase__init_ = (var_0, var_1) => {
    let var_2 = new dtct_TopicFault$Phase();
    dtct_TopicFault$Phase__init_0(var_2, var_0, var_1);
    return var_2;
},
dtct_TopicFault$Phase_$values = () => {
    let var$1, var$2;
    dtct_TopicFault$Phase_$callClinit();
    var$1 = $rt_createArray(dtct_TopicFault$Phase, 7);
    var$2 = var$1.data;
    var$2[0] = dtct_TopicFault$Phase_SUBSCRIBE;
    var$2[1] = dtct_TopicFault$Phase_PULL;
    var$2[2] = dtct_TopicFault$Phase_PROTOCOL;
    var$2[3] = dtct_TopicFault$Phase_APPLY;
    var$2[4] = dtct_TopicFault$Phase_WRITE;
    var$2[5] = dtct_TopicFault$Phase_LOAD;
    var$2[6] = dtct_TopicFault$Phase_SAVE;
    return var$1;
},
dtct_TopicFault$Phase__clinit_ = () => {
    dtct_TopicFault$Phase_SUBSCRIBE = dtct_TopicFault$Phase__init_($rt_s(91), 0);
    dtct_TopicFault$Phase_PULL = dtct_TopicFault$Phase__init_($rt_s(92), 1);
    dtct_TopicFault$Phase_PROTOCOL = dtct_TopicFault$Phase__init_($rt_s(93), 2);
    dtct_TopicFault$Phase_APPLY = dtct_TopicFault$Phase__init_($rt_s(94), 3);
    dtct_TopicFault$Phase_WRITE = dtct_TopicFault$Phase__init_($rt_s(95), 4);
    dtct_TopicFault$Phase_LOAD = dtct_TopicFault$Phase__init_($rt_s(96), 5);
    dtct_TopicFault$Phase_SAVE = dtct_TopicFault$Phase__init_($rt_s(97), 6);
    dtct_TopicFault$Phase_$VALUES = dtct_TopicFault$Phase_$values();
};
function dtcf_MemoryStorage$Disk() {
    let a = this; jl_Object.call(a);
    a.$texts = null;
    a.$logs = null;
    a.$lastPositions = null;
    a.$stores = null;
}
let dtcf_MemoryStorage$Disk__init_ = $this => {
    jl_Object__init_($this);
    $this.$texts = ju_TreeMap__init_();
    $this.$logs = ju_TreeMap__init_();
    $this.$lastPositions = ju_TreeMap__init_();
    $this.$stores = ju_ArrayList__init_();
},
dtcf_MemoryStorage$Disk__init_0 = () => {
    let var_0 = new dtcf_MemoryStorage$Disk();
    dtcf_MemoryStorage$Disk__init_(var_0);
    return var_0;
},
dtct_Announcer = $rt_classWithoutFields(0),
dtct_Announcer_none = () => {
    return dtct_Announcer$none$lambda$_2_0__init_0();
},
dtct_Announcer_lambda$none$0 = $event => {
    return;
},
dtct_Announcer$none$lambda$_2_0 = $rt_classWithoutFields(),
dtct_Announcer$none$lambda$_2_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Announcer$none$lambda$_2_0__init_0 = () => {
    let var_0 = new dtct_Announcer$none$lambda$_2_0();
    dtct_Announcer$none$lambda$_2_0__init_(var_0);
    return var_0;
},
dtct_Announcer$none$lambda$_2_0_announce = (var$0, var$1) => {
    dtct_Announcer_lambda$none$0(var$1);
},
ju_Map$Entry = $rt_classWithoutFields(0);
function ju_TemplateCollections$ImmutableEntry() {
    let a = this; jl_Object.call(a);
    a.$key6 = null;
    a.$value13 = null;
}
let ju_TemplateCollections$ImmutableEntry__init_0 = ($this, $theKey, $theValue) => {
    jl_Object__init_($this);
    $this.$key6 = $theKey;
    $this.$value13 = $theValue;
},
ju_TemplateCollections$ImmutableEntry__init_ = (var_0, var_1) => {
    let var_2 = new ju_TemplateCollections$ImmutableEntry();
    ju_TemplateCollections$ImmutableEntry__init_0(var_2, var_0, var_1);
    return var_2;
},
ju_TemplateCollections$ImmutableEntry_getKey = $this => {
    return $this.$key6;
},
ju_TemplateCollections$ImmutableEntry_getValue = $this => {
    return $this.$value13;
},
ju_NavigableSet = $rt_classWithoutFields(0);
function ju_TreeSet() {
    ju_AbstractSet.call(this);
    this.$map2 = null;
}
let ju_TreeSet_VALUE = null,
ju_TreeSet_$callClinit = () => {
    ju_TreeSet_$callClinit = $rt_eraseClinit(ju_TreeSet);
    ju_TreeSet__clinit_();
},
ju_TreeSet__init_ = ($this, $comparator) => {
    ju_TreeSet_$callClinit();
    ju_AbstractSet__init_($this);
    $this.$map2 = ju_TreeMap__init_2($comparator);
},
ju_TreeSet__init_0 = var_0 => {
    let var_1 = new ju_TreeSet();
    ju_TreeSet__init_(var_1, var_0);
    return var_1;
},
ju_TreeSet_isEmpty = $this => {
    return ($rt_nullCheck($this.$map2)).$isEmpty();
},
ju_TreeSet_size = $this => {
    return ($rt_nullCheck($this.$map2)).$size();
},
ju_TreeSet_add = ($this, $e) => {
    let var$2;
    var$2 = $this.$map2;
    ju_TreeSet_$callClinit();
    return ($rt_nullCheck(var$2)).$put($e, ju_TreeSet_VALUE) !== null ? 0 : 1;
},
ju_TreeSet_remove = ($this, $o) => {
    let var$2;
    var$2 = ($rt_nullCheck($this.$map2)).$remove($o);
    ju_TreeSet_$callClinit();
    return var$2 !== ju_TreeSet_VALUE ? 0 : 1;
},
ju_TreeSet_first = $this => {
    return ($rt_nullCheck($this.$map2)).$firstKey();
},
ju_TreeSet__clinit_ = () => {
    ju_TreeSet_VALUE = jl_Object__init_0();
};
function ju_ArrayList() {
    let a = this; ju_AbstractList.call(a);
    a.$array1 = null;
    a.$size0 = 0;
}
let ju_ArrayList__init_2 = $this => {
    ju_ArrayList__init_0($this, 10);
},
ju_ArrayList__init_ = () => {
    let var_0 = new ju_ArrayList();
    ju_ArrayList__init_2(var_0);
    return var_0;
},
ju_ArrayList__init_0 = ($this, $initialCapacity) => {
    ju_AbstractList__init_($this);
    if ($initialCapacity < 0)
        $rt_throw(jl_IllegalArgumentException__init_1());
    $this.$array1 = $rt_createArray(jl_Object, $initialCapacity);
},
ju_ArrayList__init_4 = var_0 => {
    let var_1 = new ju_ArrayList();
    ju_ArrayList__init_0(var_1, var_0);
    return var_1;
},
ju_ArrayList__init_1 = ($this, $c) => {
    let $iter, $i, var$4, var$5;
    $c = $rt_nullCheck($c);
    ju_ArrayList__init_0($this, $c.$size());
    $iter = $c.$iterator();
    $i = 0;
    while ($i < ($rt_nullCheck($this.$array1)).data.length) {
        var$4 = $this.$array1;
        $iter = $rt_nullCheck($iter);
        var$5 = $iter.$next0();
        var$4 = ($rt_nullCheck(var$4)).data;
        $i = $rt_checkBounds($i, var$4);
        var$4[$i] = var$5;
        $i = $i + 1 | 0;
    }
    $this.$size0 = ($rt_nullCheck($this.$array1)).data.length;
},
ju_ArrayList__init_3 = var_0 => {
    let var_1 = new ju_ArrayList();
    ju_ArrayList__init_1(var_1, var_0);
    return var_1;
},
ju_ArrayList_ensureCapacity = ($this, $minCapacity) => {
    let $newLength;
    if (($rt_nullCheck($this.$array1)).data.length < $minCapacity) {
        $newLength = ($rt_nullCheck($this.$array1)).data.length >= 1073741823 ? 2147483647 : jl_Math_max($minCapacity, jl_Math_max(($rt_nullCheck($this.$array1)).data.length * 2 | 0, 5));
        $this.$array1 = ju_Arrays_copyOf0($this.$array1, $newLength);
    }
},
ju_ArrayList_get = ($this, $index) => {
    let var$2;
    ju_ArrayList_checkIndex($this, $index);
    var$2 = ($rt_nullCheck($this.$array1)).data;
    $index = $rt_checkBounds($index, var$2);
    return var$2[$index];
},
ju_ArrayList_getLast = $this => {
    let var$1, var$2;
    ju_ArrayList_checkIfNotEmpty($this);
    var$1 = $this.$array1;
    var$2 = $this.$size0 - 1 | 0;
    var$1 = ($rt_nullCheck(var$1)).data;
    return var$1[$rt_checkBounds(var$2, var$1)];
},
ju_ArrayList_size = $this => {
    return $this.$size0;
},
ju_ArrayList_add = ($this, $element) => {
    let var$2, var$3;
    $this.$ensureCapacity($this.$size0 + 1 | 0);
    var$2 = $this.$array1;
    var$3 = $this.$size0;
    $this.$size0 = var$3 + 1 | 0;
    var$2 = ($rt_nullCheck(var$2)).data;
    var$2[$rt_checkBounds(var$3, var$2)] = $element;
    $this.$modCount = $this.$modCount + 1 | 0;
    return 1;
},
ju_ArrayList_checkIfNotEmpty = $this => {
    if ($this.$isEmpty())
        $rt_throw(ju_NoSuchElementException__init_());
},
ju_ArrayList_remove = ($this, $index) => {
    let var$2, $i, $old, var$5, var$6, $i_0, var$8;
    ju_ArrayList_checkIndex($this, $index);
    var$2 = ($rt_nullCheck($this.$array1)).data;
    $i = $rt_checkBounds($index, var$2);
    $old = var$2[$i];
    $this.$size0 = $this.$size0 - 1 | 0;
    while ($i < $this.$size0) {
        var$5 = $this.$array1;
        var$2 = $this.$array1;
        var$6 = $i + 1 | 0;
        var$2 = ($rt_nullCheck(var$2)).data;
        $i_0 = $rt_checkBounds(var$6, var$2);
        var$8 = var$2[$i_0];
        var$2 = ($rt_nullCheck(var$5)).data;
        $i = $rt_checkBounds($i, var$2);
        var$2[$i] = var$8;
        $i = $i_0;
    }
    var$2 = $this.$array1;
    var$6 = $this.$size0;
    var$8 = null;
    var$2 = ($rt_nullCheck(var$2)).data;
    var$2[$rt_checkBounds(var$6, var$2)] = var$8;
    $this.$modCount = $this.$modCount + 1 | 0;
    return $old;
},
ju_ArrayList_remove0 = ($this, $o) => {
    let $index;
    $index = $this.$indexOf($o);
    if ($index >= 0) {
        $this.$remove2($index);
        return 1;
    }
    return 0;
},
ju_ArrayList_clear = $this => {
    ju_Arrays_fill($this.$array1, 0, $this.$size0, null);
    $this.$size0 = 0;
    $this.$modCount = $this.$modCount + 1 | 0;
},
ju_ArrayList_checkIndex = ($this, $index) => {
    if ($index >= 0 && $index < $this.$size0)
        return;
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
ju_ArrayList_forEach = ($this, $action) => {
    let $i, var$3, var$4;
    $i = 0;
    while ($i < $this.$size0) {
        var$3 = ($rt_nullCheck($this.$array1)).data;
        $i = $rt_checkBounds($i, var$3);
        var$4 = var$3[$i];
        $action = $rt_nullCheck($action);
        $action.$accept4(var$4);
        $i = $i + 1 | 0;
    }
},
ju_ArrayList_toString = $this => {
    let $length, $buffer, $i, var$4, var$5;
    if ($this.$size0) {
        $length = $this.$size0 - 1 | 0;
        $buffer = jl_StringBuilder__init_3($this.$size0 * 16 | 0);
        $buffer.$append0(91);
        $i = 0;
        while ($i < $length) {
            var$4 = ($rt_nullCheck($this.$array1)).data;
            $i = $rt_checkBounds($i, var$4);
            if (var$4[$i] === $this)
                var$5 = $rt_s(39);
            else {
                var$4 = ($rt_nullCheck($this.$array1)).data;
                $i = $rt_checkUpperBound($i, var$4);
                var$5 = var$4[$i];
            }
            ($rt_nullCheck($buffer.$append(var$5))).$append2($rt_s(28));
            $i = $i + 1 | 0;
        }
        var$4 = ($rt_nullCheck($this.$array1)).data;
        $length = $rt_checkBounds($length, var$4);
        if (var$4[$length] === $this)
            var$5 = $rt_s(39);
        else {
            var$4 = ($rt_nullCheck($this.$array1)).data;
            $length = $rt_checkUpperBound($length, var$4);
            var$5 = var$4[$length];
        }
        $buffer.$append(var$5);
        return ($rt_nullCheck($buffer.$append0(93))).$toString();
    }
    return $rt_s(63);
},
ju_ArrayList_hashCode = $this => {
    let $result, $i, var$3, var$4;
    $result = 1;
    $i = 0;
    while ($i < $this.$size0) {
        var$3 = 31 * $result | 0;
        var$4 = ($rt_nullCheck($this.$array1)).data;
        $i = $rt_checkBounds($i, var$4);
        $result = var$3 + ju_Objects_hashCode(var$4[$i]) | 0;
        $i = $i + 1 | 0;
    }
    return $result;
};
function dtct_Publishing$attempt$lambda$_4_0() {
    let a = this; jl_Object.call(a);
    a.$_022 = null;
    a.$_18 = null;
    a.$_23 = null;
}
let dtct_Publishing$attempt$lambda$_4_0__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_022 = var$1;
    var$0.$_18 = var$2;
    var$0.$_23 = var$3;
},
dtct_Publishing$attempt$lambda$_4_0__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Publishing$attempt$lambda$_4_0();
    dtct_Publishing$attempt$lambda$_4_0__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Publishing$attempt$lambda$_4_0_get0 = var$0 => {
    return dtct_Publishing$attempt$lambda$_4_0_get(var$0);
},
dtct_Publishing$attempt$lambda$_4_0_get = var$0 => {
    return dtct_Publishing_lambda$attempt$0($rt_nullCheck(var$0.$_022), var$0.$_18, var$0.$_23);
};
function dtct_Publishing$attempt$lambda$_4_1() {
    let a = this; jl_Object.call(a);
    a.$_07 = null;
    a.$_10 = Long_ZERO;
    a.$_2 = null;
}
let dtct_Publishing$attempt$lambda$_4_1__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_07 = var$1;
    var$0.$_10 = var$2;
    var$0.$_2 = var$3;
},
dtct_Publishing$attempt$lambda$_4_1__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Publishing$attempt$lambda$_4_1();
    dtct_Publishing$attempt$lambda$_4_1__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Publishing$attempt$lambda$_4_1_accept0 = (var$0, var$1) => {
    dtct_Publishing$attempt$lambda$_4_1_accept(var$0, $rt_castToInterface(var$1, dtct_TopicStore$Stored));
},
dtct_Publishing$attempt$lambda$_4_1_accept = (var$0, var$1) => {
    let var$2, var$3, var$4;
    var$2 = var$0.$_07;
    var$3 = var$0.$_10;
    var$4 = var$0.$_2;
    dtct_Publishing_lambda$attempt$1($rt_nullCheck(var$2), var$3, var$4, var$1);
},
ju_LinkedHashMapIterator$EntryIterator = $rt_classWithoutFields(ju_LinkedHashMapIterator),
ju_LinkedHashMapIterator$EntryIterator__init_ = ($this, $map, $reversed) => {
    ju_LinkedHashMapIterator__init_($this, $map, $reversed);
},
ju_LinkedHashMapIterator$EntryIterator__init_0 = (var_0, var_1) => {
    let var_2 = new ju_LinkedHashMapIterator$EntryIterator();
    ju_LinkedHashMapIterator$EntryIterator__init_(var_2, var_0, var_1);
    return var_2;
},
ju_LinkedHashMapIterator$EntryIterator_next = $this => {
    ju_LinkedHashMapIterator_makeNext($this);
    return $this.$currentEntry;
},
ju_LinkedHashMapIterator$EntryIterator_next0 = $this => {
    return $this.$next2();
};
function jusi_FilteringStreamImpl$wrap$lambda$_1_0() {
    let a = this; jl_Object.call(a);
    a.$_071 = null;
    a.$_131 = null;
}
let jusi_FilteringStreamImpl$wrap$lambda$_1_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_071 = var$1;
    var$0.$_131 = var$2;
},
jusi_FilteringStreamImpl$wrap$lambda$_1_0__init_0 = (var_0, var_1) => {
    let var_2 = new jusi_FilteringStreamImpl$wrap$lambda$_1_0();
    jusi_FilteringStreamImpl$wrap$lambda$_1_0__init_(var_2, var_0, var_1);
    return var_2;
},
jusi_FilteringStreamImpl$wrap$lambda$_1_0_test = (var$0, var$1) => {
    return jusi_FilteringStreamImpl_lambda$wrap$0($rt_nullCheck(var$0.$_071), var$0.$_131, var$1);
};
function dtct_Publishing$attempt$lambda$_4_2() {
    let a = this; jl_Object.call(a);
    a.$_049 = null;
    a.$_121 = Long_ZERO;
    a.$_27 = null;
}
let dtct_Publishing$attempt$lambda$_4_2__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_049 = var$1;
    var$0.$_121 = var$2;
    var$0.$_27 = var$3;
},
dtct_Publishing$attempt$lambda$_4_2__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Publishing$attempt$lambda$_4_2();
    dtct_Publishing$attempt$lambda$_4_2__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Publishing$attempt$lambda$_4_2_accept0 = (var$0, var$1) => {
    dtct_Publishing$attempt$lambda$_4_2_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Publishing$attempt$lambda$_4_2_accept = (var$0, var$1) => {
    let var$2, var$3, var$4;
    var$2 = var$0.$_049;
    var$3 = var$0.$_121;
    var$4 = var$0.$_27;
    dtct_Publishing_lambda$attempt$2($rt_nullCheck(var$2), var$3, var$4, var$1);
};
function dtct_Topic$lambda$new$3$lambda$_45_0() {
    let a = this; jl_Object.call(a);
    a.$_039 = null;
    a.$_117 = null;
}
let dtct_Topic$lambda$new$3$lambda$_45_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_039 = var$1;
    var$0.$_117 = var$2;
},
dtct_Topic$lambda$new$3$lambda$_45_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$lambda$new$3$lambda$_45_0();
    dtct_Topic$lambda$new$3$lambda$_45_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$lambda$new$3$lambda$_45_0_get0 = var$0 => {
    return dtct_Topic$lambda$new$3$lambda$_45_0_get(var$0);
},
dtct_Topic$lambda$new$3$lambda$_45_0_get = var$0 => {
    return dtct_Topic_lambda$new$4($rt_nullCheck(var$0.$_039), var$0.$_117);
};
function jl_String() {
    jl_Object.call(this);
    this.$hashCode4 = 0;
}
let jl_String_EMPTY_CHARS = null,
jl_String_EMPTY = null,
jl_String_CASE_INSENSITIVE_ORDER = null,
jl_String_$callClinit = () => {
    jl_String_$callClinit = $rt_eraseClinit(jl_String);
    jl_String__clinit_();
},
jl_String__init_1 = $this => {
    jl_String_$callClinit();
    jl_Object__init_($this);
    $this.$nativeString = "";
},
jl_String__init_4 = () => {
    let var_0 = new jl_String();
    jl_String__init_1(var_0);
    return var_0;
},
jl_String__init_2 = ($this, $characters) => {
    jl_String_$callClinit();
    jl_Object__init_($this);
    $characters = $rt_nullCheck($characters);
    $this.$nativeString = $rt_charArrayToString($characters.data, 0, $characters.data.length);
},
jl_String__init_6 = var_0 => {
    let var_1 = new jl_String();
    jl_String__init_2(var_1, var_0);
    return var_1;
},
jl_String__init_3 = (var$0, var$1) => {
    var$0.$nativeString = var$1;
},
jl_String__init_0 = var_0 => {
    let var_1 = new jl_String();
    jl_String__init_3(var_1, var_0);
    return var_1;
},
jl_String__init_5 = (var$0, var$1, $offset, $count) => {
    jl_String_$callClinit();
    jl_Object__init_(var$0);
    var$1 = $rt_nullCheck(var$1);
    ju_Objects_checkFromIndexSize($offset, $count, var$1.data.length);
    var$0.$nativeString = $rt_charArrayToString(var$1.data, $offset, $count);
},
jl_String__init_7 = (var_0, var_1, var_2) => {
    let var_3 = new jl_String();
    jl_String__init_5(var_3, var_0, var_1, var_2);
    return var_3;
},
jl_String_fromArray = $characters => {
    let $s;
    jl_String_$callClinit();
    $s = jl_String__init_4();
    $s.$nativeString = $rt_fullArrayToString($characters.data);
    return $s;
},
jl_String__init_ = ($this, $bytes, $offset, $length, $charset) => {
    jl_String_$callClinit();
    jl_Object__init_($this);
    jl_String_initWithBytes($this, $bytes, $offset, $length, $charset);
},
jl_String__init_8 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new jl_String();
    jl_String__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
jl_String_initWithBytes = ($this, $bytes, $offset, $length, $charset) => {
    let var$5, $buffer, $characters;
    var$5 = jn_ByteBuffer_wrap($bytes, $offset, $length);
    $charset = $rt_nullCheck($charset);
    $buffer = jnc_Charset_decode($charset, var$5);
    $buffer = $rt_nullCheck($buffer);
    if (jn_CharBuffer_hasArray($buffer) && !jn_Buffer_position($buffer) && jn_Buffer_limit($buffer) == jn_Buffer_capacity($buffer))
        $characters = jn_CharBuffer_array($buffer);
    else {
        $characters = $rt_createCharArray(jn_Buffer_remaining($buffer));
        $buffer.$get5($characters);
    }
    $this.$nativeString = $rt_fullArrayToString($characters.data);
},
jl_String_charAt = ($this, $index) => {
    if ($index >= 0 && $index < $this.$nativeString.length)
        return $this.$nativeString.charCodeAt($index);
    $rt_throw(jl_StringIndexOutOfBoundsException__init_());
},
jl_String_length = $this => {
    return $this.$nativeString.length;
},
jl_String_isEmpty = $this => {
    return $this.$nativeString.length ? 0 : 1;
},
jl_String_getChars = ($this, $srcBegin, $srcEnd, $dst, $dstBegin) => {
    let var$5, var$6;
    if ($srcBegin >= 0 && $srcBegin <= $srcEnd && $srcEnd <= jl_String_length($this) && $dstBegin >= 0) {
        var$5 = $srcEnd - $srcBegin | 0;
        var$6 = $dstBegin + var$5 | 0;
        $dst = $rt_nullCheck($dst);
        if (var$6 <= $dst.data.length) {
            $rt_stringToCharArray($this.$nativeString, $srcBegin, $dst.data, $dstBegin, var$5);
            return;
        }
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jl_String_compareTo = ($this, $anotherString) => {
    let var$2, $l, $i, $a, $b;
    if ($this !== $anotherString) {
        var$2 = jl_String_length($this);
        $anotherString = $rt_nullCheck($anotherString);
        $l = jl_Math_min(var$2, jl_String_length($anotherString));
        $i = 0;
        while (true) {
            if ($i >= $l)
                return jl_String_length($this) - jl_String_length($anotherString) | 0;
            $a = $this.$nativeString.charCodeAt($i);
            $b = $anotherString.$nativeString.charCodeAt($i);
            var$2 = $a - $b | 0;
            if (var$2)
                break;
            $i = $i + 1 | 0;
        }
        return var$2;
    }
    return 0;
},
jl_String_startsWith = ($this, $prefix, $toffset) => {
    let $i, var$4, var$5;
    $prefix = $rt_nullCheck($prefix);
    if (($toffset + jl_String_length($prefix) | 0) <= jl_String_length($this)) {
        $i = 0;
        while ($i < jl_String_length($prefix)) {
            var$4 = $prefix.$nativeString.charCodeAt($i);
            var$5 = $toffset + 1 | 0;
            if (var$4 != $this.$nativeString.charCodeAt($toffset))
                return 0;
            $i = $i + 1 | 0;
            $toffset = var$5;
        }
        return 1;
    }
    return 0;
},
jl_String_indexOf0 = ($this, $ch, $fromIndex) => {
    let $i, $hi, $lo, $bmpChar;
    $i = jl_Math_max(0, $fromIndex);
    if ($ch >= 65536) {
        $hi = jl_Character_highSurrogate($ch);
        $lo = jl_Character_lowSurrogate($ch);
        while (true) {
            if ($i >= ($this.$nativeString.length - 1 | 0))
                return (-1);
            if ($this.$nativeString.charCodeAt($i) == $hi && $this.$nativeString.charCodeAt(($i + 1 | 0)) == $lo)
                break;
            $i = $i + 1 | 0;
        }
        return $i;
    }
    $bmpChar = $ch & 65535;
    while (true) {
        if ($i >= $this.$nativeString.length)
            return (-1);
        if ($this.$nativeString.charCodeAt($i) == $bmpChar)
            break;
        $i = $i + 1 | 0;
    }
    return $i;
},
jl_String_indexOf = ($this, $ch) => {
    return jl_String_indexOf0($this, $ch, 0);
},
jl_String_substring = ($this, $beginIndex, $endIndex) => {
    let $length, var$4;
    $length = $this.$nativeString.length;
    var$4 = $rt_compare($beginIndex, $endIndex);
    if (var$4) {
        if (!$beginIndex && $endIndex == $length)
            return $this;
        if ($beginIndex >= 0 && var$4 <= 0 && $endIndex <= $length)
            return jl_String__init_0($this.$nativeString.substring($beginIndex, $endIndex));
        $rt_throw(jl_StringIndexOutOfBoundsException__init_());
    }
    return jl_String_EMPTY;
},
jl_String_substring0 = ($this, $beginIndex) => {
    return jl_String_substring($this, $beginIndex, jl_String_length($this));
},
jl_String_subSequence = ($this, $beginIndex, $endIndex) => {
    return jl_String_substring($this, $beginIndex, $endIndex);
},
jl_String_contains = ($this, $s) => {
    let var$2, $sz, $i, $j;
    var$2 = jl_String_length($this);
    $s = $rt_nullCheck($s);
    $sz = var$2 - $s.$length() | 0;
    $i = 0;
    while ($i <= $sz) {
        $j = 0;
        while (true) {
            if ($j >= $s.$length())
                return 1;
            if ($this.$nativeString.charCodeAt(($i + $j | 0)) != $s.$charAt($j))
                break;
            $j = $j + 1 | 0;
        }
        $i = $i + 1 | 0;
    }
    return 0;
},
jl_String_strip = $this => {
    let $result;
    $result = $this.$nativeString.trim();
    if ($result !== $this.$nativeString)
        $this = jl_String__init_0($result);
    return $this;
},
jl_String_toString = $this => {
    return $rt_castToClass($this, jl_String);
},
jl_String_toCharArray = $this => {
    let $array, $i, var$3, var$4;
    $array = $rt_createCharArray($this.$nativeString.length);
    $i = 0;
    while (true) {
        var$3 = $array.data;
        if ($i >= var$3.length)
            break;
        var$4 = $this.$nativeString.charCodeAt($i);
        $i = $rt_checkLowerBound($i);
        var$3[$i] = var$4;
        $i = $i + 1 | 0;
    }
    return $array;
},
jl_String_chars = $this => {
    return jusi_StringCharsStream__init_0($this);
},
jl_String_valueOf = $obj => {
    jl_String_$callClinit();
    return $obj === null ? $rt_s(56) : $obj.$toString();
},
jl_String_equals = ($this, $other) => {
    let $str, var$3;
    if ($this !== $other) {
        if ($other instanceof jl_String) {
            $str = $rt_castToClass($other, jl_String);
            var$3 = $this.$nativeString;
            $str = $rt_nullCheck($str);
            return var$3 !== $str.$nativeString ? 0 : 1;
        }
        return 0;
    }
    return 1;
},
jl_String_getBytes = ($this, $charset) => {
    let var$2, $buffer, $result;
    var$2 = jn_CharBuffer_wrap($rt_fastStringToCharArray($this.$nativeString));
    $charset = $rt_nullCheck($charset);
    $buffer = jnc_Charset_encode($charset, var$2);
    $buffer = $rt_nullCheck($buffer);
    if (jn_ByteBuffer_hasArray($buffer) && !jn_Buffer_position($buffer) && jn_Buffer_limit($buffer) == jn_Buffer_capacity($buffer))
        return jn_ByteBuffer_array($buffer);
    $result = $rt_createByteArray(jn_Buffer_remaining($buffer));
    $buffer.$get6($result);
    return $result;
},
jl_String_hashCode = $this => {
    let $i;
    a: {
        if (!$this.$hashCode4) {
            $i = 0;
            while (true) {
                if ($i >= $this.$nativeString.length)
                    break a;
                $this.$hashCode4 = (31 * $this.$hashCode4 | 0) + $this.$nativeString.charCodeAt($i) | 0;
                $i = $i + 1 | 0;
            }
        }
    }
    return $this.$hashCode4;
},
jl_String_repeat = ($this, $count) => {
    let $chars, $j, $i;
    if ($count >= 0) {
        if ($count != 1) {
            if ($this.$nativeString.length && $count) {
                $chars = $rt_createCharArray($rt_imul($this.$nativeString.length, $count));
                $j = 0;
                $i = 0;
                while ($i < $count) {
                    jl_String_getChars($this, 0, jl_String_length($this), $chars, $j);
                    $j = $j + jl_String_length($this) | 0;
                    $i = $i + 1 | 0;
                }
                return jl_String_fromArray($chars);
            }
            return jl_String_EMPTY;
        }
        return $this;
    }
    $rt_throw(jl_IllegalArgumentException__init_1());
},
jl_String_compareTo0 = ($this, var$1) => {
    return jl_String_compareTo($this, $rt_castToClass(var$1, jl_String));
},
jl_String__clinit_ = () => {
    jl_String_EMPTY_CHARS = $rt_createCharArray(0);
    jl_String_EMPTY = jl_String__init_4();
    jl_String_CASE_INSENSITIVE_ORDER = jl_String$_clinit_$lambda$_118_0__init_0();
},
otjt_Uint16Array = $rt_classWithoutFields(otjt_TypedArray),
jnci_UTF8Encoder = $rt_classWithoutFields(jnci_BufferedEncoder),
jnci_UTF8Encoder__init_ = ($this, $cs) => {
    jnci_BufferedEncoder__init_($this, $cs, 2.0, 4.0);
},
jnci_UTF8Encoder__init_0 = var_0 => {
    let var_1 = new jnci_UTF8Encoder();
    jnci_UTF8Encoder__init_(var_1, var_0);
    return var_1;
},
jnci_UTF8Encoder_arrayEncode = ($this, $inArray, $inPos, $inSize, $outArray, $outPos, $outSize, $controller) => {
    let $result, var$9, var$10, $ch, var$12, var$13, var$14, $low, $codePoint, var$17, var$18;
    $result = null;
    a: {
        b: {
            c: {
                d: {
                    e: {
                        f: {
                            g: {
                                h: {
                                    while ($inPos < $inSize) {
                                        if ($outPos >= $outSize)
                                            break h;
                                        var$9 = $inPos + 1 | 0;
                                        $inArray = $rt_nullCheck($inArray);
                                        var$10 = $inArray.data;
                                        $ch = var$10[$rt_checkBounds($inPos, var$10)];
                                        if ($ch < 128) {
                                            var$12 = $outPos + 1 | 0;
                                            var$13 = $ch << 24 >> 24;
                                            $outArray = $rt_nullCheck($outArray);
                                            var$10 = $outArray.data;
                                            var$10[$rt_checkBounds($outPos, var$10)] = var$13;
                                        } else if ($ch < 2048) {
                                            if (($outPos + 2 | 0) > $outSize)
                                                break b;
                                            var$14 = $outPos + 1 | 0;
                                            var$12 = (192 | $ch >> 6) << 24 >> 24;
                                            $outArray = $rt_nullCheck($outArray);
                                            var$10 = $outArray.data;
                                            var$10[$rt_checkBounds($outPos, var$10)] = var$12;
                                            var$12 = var$14 + 1 | 0;
                                            var$10[$rt_checkBounds(var$14, var$10)] = (128 | $ch & 63) << 24 >> 24;
                                        } else if (!jl_Character_isSurrogate($ch)) {
                                            if (($outPos + 3 | 0) > $outSize)
                                                break c;
                                            var$12 = $outPos + 1 | 0;
                                            var$14 = (224 | $ch >> 12) << 24 >> 24;
                                            $outArray = $rt_nullCheck($outArray);
                                            var$10 = $outArray.data;
                                            var$10[$rt_checkBounds($outPos, var$10)] = var$14;
                                            var$14 = var$12 + 1 | 0;
                                            var$10[$rt_checkBounds(var$12, var$10)] = (128 | $ch >> 6 & 63) << 24 >> 24;
                                            var$12 = var$14 + 1 | 0;
                                            var$10[$rt_checkBounds(var$14, var$10)] = (128 | $ch & 63) << 24 >> 24;
                                        } else {
                                            if (!jl_Character_isHighSurrogate($ch))
                                                break g;
                                            if (var$9 >= $inSize)
                                                break e;
                                            var$13 = var$9 + 1 | 0;
                                            $low = var$10[$rt_checkBounds(var$9, var$10)];
                                            if (!jl_Character_isLowSurrogate($low))
                                                break f;
                                            if (($outPos + 4 | 0) > $outSize)
                                                break d;
                                            $codePoint = jl_Character_toCodePoint($ch, $low);
                                            var$12 = $outPos + 1 | 0;
                                            var$14 = (240 | $codePoint >> 18) << 24 >> 24;
                                            $outArray = $rt_nullCheck($outArray);
                                            var$10 = $outArray.data;
                                            var$10[$rt_checkBounds($outPos, var$10)] = var$14;
                                            var$17 = var$12 + 1 | 0;
                                            var$10[$rt_checkBounds(var$12, var$10)] = (128 | $codePoint >> 12 & 63) << 24 >> 24;
                                            var$18 = var$17 + 1 | 0;
                                            var$10[$rt_checkBounds(var$17, var$10)] = (128 | $codePoint >> 6 & 63) << 24 >> 24;
                                            var$12 = var$18 + 1 | 0;
                                            var$10[$rt_checkBounds(var$18, var$10)] = (128 | $codePoint & 63) << 24 >> 24;
                                            var$9 = var$13;
                                        }
                                        $inPos = var$9;
                                        $outPos = var$12;
                                    }
                                    var$9 = $inPos;
                                    break a;
                                }
                                var$9 = $inPos;
                                break a;
                            }
                            $result = jnc_CoderResult_malformedForLength(1);
                            break a;
                        }
                        var$9 = var$13 + (-2) | 0;
                        $result = jnc_CoderResult_malformedForLength(1);
                        break a;
                    }
                    $controller = $rt_nullCheck($controller);
                    if ($controller.$hasMoreInput0())
                        break a;
                    jnc_CoderResult_$callClinit();
                    $result = jnc_CoderResult_UNDERFLOW;
                    break a;
                }
                var$9 = var$13 + (-2) | 0;
                $controller = $rt_nullCheck($controller);
                if ($controller.$hasMoreOutput(4))
                    break a;
                jnc_CoderResult_$callClinit();
                $result = jnc_CoderResult_OVERFLOW;
                break a;
            }
            var$9 = var$9 + (-1) | 0;
            $controller = $rt_nullCheck($controller);
            if ($controller.$hasMoreOutput(3))
                break a;
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_OVERFLOW;
            break a;
        }
        var$9 = var$9 + (-1) | 0;
        $controller = $rt_nullCheck($controller);
        if (!$controller.$hasMoreOutput(2)) {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_OVERFLOW;
        }
    }
    $controller = $rt_nullCheck($controller);
    $controller.$setInPosition(var$9);
    $controller.$setOutPosition($outPos);
    return $result;
};
function dtcp_Promise$then$lambda$_13_1() {
    jl_Object.call(this);
    this.$_077 = null;
}
let dtcp_Promise$then$lambda$_13_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_077 = var$1;
},
dtcp_Promise$then$lambda$_13_1__init_0 = var_0 => {
    let var_1 = new dtcp_Promise$then$lambda$_13_1();
    dtcp_Promise$then$lambda$_13_1__init_(var_1, var_0);
    return var_1;
},
dtcp_Promise$then$lambda$_13_1_accept0 = (var$0, var$1) => {
    dtcp_Promise$then$lambda$_13_1_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtcp_Promise$then$lambda$_13_1_accept = (var$0, var$1) => {
    dtcp_Promise_fail($rt_nullCheck(var$0.$_077), var$1);
},
dtcp_Transport = $rt_classWithoutFields(0);
function dtcf_ScriptedTransport() {
    let a = this; jl_Object.call(a);
    a.$time7 = null;
    a.$exchanges = null;
}
let dtcf_ScriptedTransport__init_ = ($this, $time) => {
    jl_Object__init_($this);
    $this.$exchanges = ju_ArrayList__init_();
    $this.$time7 = $time;
},
dtcf_ScriptedTransport__init_0 = var_0 => {
    let var_1 = new dtcf_ScriptedTransport();
    dtcf_ScriptedTransport__init_(var_1, var_0);
    return var_1;
};
function dtcp_Storage$Edit$Put() {
    let a = this; jl_Record.call(a);
    a.$key1 = null;
    a.$text4 = null;
}
let dtcp_Storage$Edit$Put__init_ = ($this, $key, $text) => {
    jl_Record__init_($this);
    $this.$key1 = $key;
    $this.$text4 = $text;
},
dtcp_Storage$Edit$Put__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Storage$Edit$Put();
    dtcp_Storage$Edit$Put__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Storage$Edit$Put_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(98))).$append2($rt_s(45)))).$append($this.$key1))).$append2($rt_s(99)))).$append($this.$text4))).$append2($rt_s(9)))).$toString();
},
dtcp_Storage$Edit$Put_hashCode = $this => {
    return ((31 + ju_Objects_hashCode($this.$key1) | 0) * 31 | 0) + ju_Objects_hashCode($this.$text4) | 0;
},
dtcp_Storage$Edit$Put_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcp_Storage$Edit$Put))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcp_Storage$Edit$Put);
            var$4 = $this.$key1;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$key1))
                var$2 = 0;
            else if (ju_Objects_equals($this.$text4, var$5.$text4))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtcp_Storage$Edit$Put_key = $this => {
    return $this.$key1;
},
dtcp_Storage$Edit$Put_text = $this => {
    return $this.$text4;
};
function dtct_Shown$take$lambda$_7_0() {
    jl_Object.call(this);
    this.$_030 = null;
}
let dtct_Shown$take$lambda$_7_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_030 = var$1;
},
dtct_Shown$take$lambda$_7_0__init_0 = var_0 => {
    let var_1 = new dtct_Shown$take$lambda$_7_0();
    dtct_Shown$take$lambda$_7_0__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$take$lambda$_7_0_test0 = (var$0, var$1) => {
    return dtct_Shown$take$lambda$_7_0_test(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$take$lambda$_7_0_test = (var$0, var$1) => {
    return dtct_Shown_lambda$take$0(var$0.$_030, var$1);
},
dtct_TopicWindowsTest$Scenario = $rt_classWithoutFields(0),
dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0();
    dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0_play = (var$0, var$1, var$2) => {
    dtct_TopicWindowsTest_lambda$whoComesWhileWordsTravelHasTheNewest$0(var$1, var$2);
};
function ju_TemplateCollections$SingleEntryMap() {
    let a = this; ju_TemplateCollections$AbstractImmutableMap.call(a);
    a.$entry = null;
    a.$entrySet1 = null;
}
let ju_TemplateCollections$SingleEntryMap__init_ = ($this, $key, $value) => {
    ju_TemplateCollections$AbstractImmutableMap__init_($this);
    $this.$entry = ju_TemplateCollections$ImmutableEntry__init_(ju_Objects_requireNonNull($key), ju_Objects_requireNonNull($value));
},
ju_TemplateCollections$SingleEntryMap__init_0 = (var_0, var_1) => {
    let var_2 = new ju_TemplateCollections$SingleEntryMap();
    ju_TemplateCollections$SingleEntryMap__init_(var_2, var_0, var_1);
    return var_2;
},
ju_TemplateCollections$SingleEntryMap_entrySet = $this => {
    if ($this.$entrySet1 === null)
        $this.$entrySet1 = ju_TemplateCollections$SingleElementSet__init_0($this.$entry);
    return $this.$entrySet1;
},
ju_TemplateCollections$SingleEntryMap_size = $this => {
    return 1;
},
ju_TemplateCollections$SingleEntryMap_isEmpty = $this => {
    return 0;
},
jnci_UTF8Charset = $rt_classWithoutFields(jnc_Charset),
jnci_UTF8Charset_INSTANCE = null,
jnci_UTF8Charset_$callClinit = () => {
    jnci_UTF8Charset_$callClinit = $rt_eraseClinit(jnci_UTF8Charset);
    jnci_UTF8Charset__clinit_();
},
jnci_UTF8Charset__init_0 = $this => {
    jnci_UTF8Charset_$callClinit();
    jnc_Charset__init_($this, $rt_s(100), $rt_createArray(jl_String, 0));
},
jnci_UTF8Charset__init_ = () => {
    let var_0 = new jnci_UTF8Charset();
    jnci_UTF8Charset__init_0(var_0);
    return var_0;
},
jnci_UTF8Charset_newDecoder = $this => {
    return jnci_UTF8Decoder__init_0($this);
},
jnci_UTF8Charset_newEncoder = $this => {
    return jnci_UTF8Encoder__init_0($this);
},
jnci_UTF8Charset__clinit_ = () => {
    jnci_UTF8Charset_INSTANCE = jnci_UTF8Charset__init_();
},
dtct_Applier$Cause = $rt_classWithoutFields(jl_Enum),
dtct_Applier$Cause_KEPT = null,
dtct_Applier$Cause_PULLED = null,
dtct_Applier$Cause_WRITTEN = null,
dtct_Applier$Cause_OVERLAY = null,
dtct_Applier$Cause_FORGOTTEN = null,
dtct_Applier$Cause_$VALUES = null,
dtct_Applier$Cause_$callClinit = () => {
    dtct_Applier$Cause_$callClinit = $rt_eraseClinit(dtct_Applier$Cause);
    dtct_Applier$Cause__clinit_();
},
dtct_Applier$Cause__init_0 = ($this, var$1, var$2) => {
    dtct_Applier$Cause_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtct_Applier$Cause__init_ = (var_0, var_1) => {
    let var_2 = new dtct_Applier$Cause();
    dtct_Applier$Cause__init_0(var_2, var_0, var_1);
    return var_2;
},
dtct_Applier$Cause_$values = () => {
    let var$1, var$2;
    dtct_Applier$Cause_$callClinit();
    var$1 = $rt_createArray(dtct_Applier$Cause, 5);
    var$2 = var$1.data;
    var$2[0] = dtct_Applier$Cause_KEPT;
    var$2[1] = dtct_Applier$Cause_PULLED;
    var$2[2] = dtct_Applier$Cause_WRITTEN;
    var$2[3] = dtct_Applier$Cause_OVERLAY;
    var$2[4] = dtct_Applier$Cause_FORGOTTEN;
    return var$1;
},
dtct_Applier$Cause__clinit_ = () => {
    dtct_Applier$Cause_KEPT = dtct_Applier$Cause__init_($rt_s(101), 0);
    dtct_Applier$Cause_PULLED = dtct_Applier$Cause__init_($rt_s(102), 1);
    dtct_Applier$Cause_WRITTEN = dtct_Applier$Cause__init_($rt_s(103), 2);
    dtct_Applier$Cause_OVERLAY = dtct_Applier$Cause__init_($rt_s(104), 3);
    dtct_Applier$Cause_FORGOTTEN = dtct_Applier$Cause__init_($rt_s(105), 4);
    dtct_Applier$Cause_$VALUES = dtct_Applier$Cause_$values();
};
function dtct_Windows$Window$apply$lambda$_1_0() {
    jl_Object.call(this);
    this.$_041 = null;
}
let dtct_Windows$Window$apply$lambda$_1_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_041 = var$1;
},
dtct_Windows$Window$apply$lambda$_1_0__init_0 = var_0 => {
    let var_1 = new dtct_Windows$Window$apply$lambda$_1_0();
    dtct_Windows$Window$apply$lambda$_1_0__init_(var_1, var_0);
    return var_1;
},
dtct_Windows$Window$apply$lambda$_1_0_accept0 = (var$0, var$1) => {
    dtct_Windows$Window$apply$lambda$_1_0_accept(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Windows$Window$apply$lambda$_1_0_accept = (var$0, var$1) => {
    ($rt_nullCheck(var$0.$_041)).$add(var$1);
};
function dtcp_Promise$then$lambda$_13_0() {
    let a = this; jl_Object.call(a);
    a.$_036 = null;
    a.$_116 = null;
}
let dtcp_Promise$then$lambda$_13_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_036 = var$1;
    var$0.$_116 = var$2;
},
dtcp_Promise$then$lambda$_13_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Promise$then$lambda$_13_0();
    dtcp_Promise$then$lambda$_13_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Promise$then$lambda$_13_0_accept = (var$0, var$1) => {
    dtcp_Promise_lambda$then$0(var$0.$_036, var$0.$_116, var$1);
},
oj_Assert = $rt_classWithoutFields(),
oj_Assert_assertTrue0 = ($message, $condition) => {
    if (!$condition)
        oj_Assert_fail($message);
},
oj_Assert_assertTrue = $condition => {
    oj_Assert_assertTrue0(null, $condition);
},
oj_Assert_assertFalse0 = ($message, $condition) => {
    oj_Assert_assertTrue0($message, $condition ? 0 : 1);
},
oj_Assert_assertFalse = $condition => {
    oj_Assert_assertFalse0(null, $condition);
},
oj_Assert_fail = $message => {
    if ($message === null)
        $rt_throw(jl_AssertionError__init_4());
    $rt_throw(jl_AssertionError__init_3($message));
},
oj_Assert_assertEquals3 = ($cleanMessage, $expected, $actual) => {
    if (!oj_Assert_equalsRegardingNull($expected, $actual)) {
        if ($expected instanceof jl_String && $actual instanceof jl_String) {
            if ($cleanMessage === null)
                $cleanMessage = $rt_s(4);
            $rt_throw(oj_ComparisonFailure__init_0($cleanMessage, $rt_castToClass($expected, jl_String), $rt_castToClass($actual, jl_String)));
        }
        oj_Assert_failNotEquals($cleanMessage, $expected, $actual);
        return;
    }
},
oj_Assert_equalsRegardingNull = ($expected, $actual) => {
    if ($expected === null)
        return $actual !== null ? 0 : 1;
    return oj_Assert_isEquals($expected, $actual);
},
oj_Assert_isEquals = ($expected, $actual) => {
    $expected = $rt_nullCheck($expected);
    return $expected.$equals0($actual);
},
oj_Assert_assertEquals = ($expected, $actual) => {
    oj_Assert_assertEquals3(null, $expected, $actual);
},
oj_Assert_assertEquals1 = ($message, $expected, $actual, $delta) => {
    if (oj_Assert_floatIsDifferent($expected, $actual, $delta))
        oj_Assert_failNotEquals($message, jl_Float_valueOf($expected), jl_Float_valueOf($actual));
},
oj_Assert_floatIsDifferent = ($f1, $f2, $delta) => {
    if (jl_Float_compare($f1, $f2)) {
        if (jl_Math_abs($f1 - $f2) <= $delta)
            return 0;
        return 1;
    }
    return 0;
},
oj_Assert_assertEquals0 = ($expected, $actual) => {
    oj_Assert_assertEquals2(null, $expected, $actual);
},
oj_Assert_assertEquals2 = ($message, $expected, $actual) => {
    if (Long_ne($expected, $actual))
        oj_Assert_failNotEquals($message, jl_Long_valueOf($expected), jl_Long_valueOf($actual));
},
oj_Assert_assertEquals4 = ($expected, $actual, $delta) => {
    oj_Assert_assertEquals1(null, $expected, $actual, $delta);
},
oj_Assert_failNotEquals = ($message, $expected, $actual) => {
    oj_Assert_fail(oj_Assert_format($message, $expected, $actual));
},
oj_Assert_format = ($message, $expected, $actual) => {
    let $formatted, $expectedString, $actualString;
    $formatted = $rt_s(4);
    if ($message !== null && !jl_String_equals($rt_s(4), $message))
        $formatted = ($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($message))).$append2($rt_s(106)))).$toString();
    $expectedString = jl_String_valueOf($expected);
    $actualString = jl_String_valueOf($actual);
    if (!oj_Assert_equalsRegardingNull($expectedString, $actualString))
        return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($formatted))).$append2($rt_s(107)))).$append2($expectedString))).$append2($rt_s(108)))).$append2($actualString))).$append2($rt_s(109)))).$toString();
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($formatted))).$append2($rt_s(110)))).$append2(oj_Assert_formatClassAndValue($expected, $expectedString)))).$append2($rt_s(111)))).$append2(oj_Assert_formatClassAndValue($actual, $actualString)))).$toString();
},
oj_Assert_formatClassAndValue = ($value, $valueString) => {
    let $className;
    $className = $value === null ? $rt_s(56) : jl_Class_getName($rt_nullCheck(jl_Object_getClass($value)));
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($className))).$append2($rt_s(112)))).$append2($valueString))).$append2($rt_s(109)))).$toString();
},
ju_Queue = $rt_classWithoutFields(0),
ju_Deque = $rt_classWithoutFields(0);
function ju_ArrayDeque() {
    let a = this; ju_AbstractCollection.call(a);
    a.$version = 0;
    a.$array2 = null;
    a.$head0 = 0;
    a.$tail0 = 0;
}
let ju_ArrayDeque__init_0 = $this => {
    ju_ArrayDeque__init_($this, 8);
},
ju_ArrayDeque__init_1 = () => {
    let var_0 = new ju_ArrayDeque();
    ju_ArrayDeque__init_0(var_0);
    return var_0;
},
ju_ArrayDeque__init_ = ($this, $numElements) => {
    ju_AbstractCollection__init_($this);
    $this.$array2 = $rt_createArray(jl_Object, $numElements + 1 | 0);
},
ju_ArrayDeque__init_2 = var_0 => {
    let var_1 = new ju_ArrayDeque();
    ju_ArrayDeque__init_(var_1, var_0);
    return var_1;
},
ju_ArrayDeque_addLast = ($this, $e) => {
    let var$2, var$3;
    ju_Objects_requireNonNull($e);
    ju_ArrayDeque_ensureCapacity($this, $this.$size() + 1 | 0);
    var$2 = $this.$array2;
    var$3 = $this.$tail0;
    var$2 = ($rt_nullCheck(var$2)).data;
    var$2[$rt_checkBounds(var$3, var$2)] = $e;
    $this.$tail0 = ju_ArrayDeque_modInc($this.$tail0, ($rt_nullCheck($this.$array2)).data.length);
    $this.$version = $this.$version + 1 | 0;
},
ju_ArrayDeque_removeFirst = $this => {
    let $value;
    $value = $this.$pollFirst();
    if ($value === null)
        $rt_throw(ju_NoSuchElementException__init_());
    return $value;
},
ju_ArrayDeque_pollFirst = $this => {
    let var$1, var$2, $result, var$4;
    if ($this.$head0 != $this.$tail0) {
        var$1 = $this.$array2;
        var$2 = $this.$head0;
        var$1 = ($rt_nullCheck(var$1)).data;
        $result = var$1[$rt_checkBounds(var$2, var$1)];
        var$1 = $this.$array2;
        var$2 = $this.$head0;
        var$4 = null;
        var$1 = ($rt_nullCheck(var$1)).data;
        var$1[$rt_checkBounds(var$2, var$1)] = var$4;
        $this.$head0 = ju_ArrayDeque_modInc($this.$head0, ($rt_nullCheck($this.$array2)).data.length);
        $this.$version = $this.$version + 1 | 0;
        return $result;
    }
    return null;
},
ju_ArrayDeque_peekFirst = $this => {
    let var$1, var$2, var$3;
    if ($this.$isEmpty())
        var$1 = null;
    else {
        var$2 = $this.$array2;
        var$3 = $this.$head0;
        var$2 = ($rt_nullCheck(var$2)).data;
        var$1 = var$2[$rt_checkBounds(var$3, var$2)];
    }
    return var$1;
},
ju_ArrayDeque_add = ($this, $e) => {
    $this.$addLast($e);
    return 1;
},
ju_ArrayDeque_remove = $this => {
    return $this.$removeFirst();
},
ju_ArrayDeque_peek = $this => {
    return $this.$peekFirst();
},
ju_ArrayDeque_size = $this => {
    return $this.$tail0 >= $this.$head0 ? $this.$tail0 - $this.$head0 | 0 : (($rt_nullCheck($this.$array2)).data.length - $this.$head0 | 0) + $this.$tail0 | 0;
},
ju_ArrayDeque_isEmpty = $this => {
    return $this.$head0 != $this.$tail0 ? 0 : 1;
},
ju_ArrayDeque_modInc = ($i, $mod) => {
    let var$3;
    var$3 = $i + 1 | 0;
    if (var$3 == $mod)
        var$3 = 0;
    return var$3;
},
ju_ArrayDeque_ensureCapacity = ($this, $capacity) => {
    let $newArraySize, $newArray, $j, $i, var$6, var$7, var$8;
    if ($capacity >= ($rt_nullCheck($this.$array2)).data.length) {
        $newArraySize = jl_Math_max(($rt_nullCheck($this.$array2)).data.length * 2 | 0, (($capacity * 3 | 0) / 2 | 0) + 1 | 0);
        if ($newArraySize < 1)
            $newArraySize = 2147483647;
        $newArray = $rt_createArray(jl_Object, $newArraySize);
        $j = 0;
        if ($this.$head0 <= $this.$tail0) {
            $i = $this.$head0;
            while ($i < $this.$tail0) {
                var$6 = $newArray.data;
                var$7 = $j + 1 | 0;
                var$8 = ($rt_nullCheck($this.$array2)).data;
                $i = $rt_checkBounds($i, var$8);
                var$6[$rt_checkBounds($j, var$6)] = var$8[$i];
                $i = $i + 1 | 0;
                $j = var$7;
            }
        } else {
            $i = $this.$head0;
            while ($i < ($rt_nullCheck($this.$array2)).data.length) {
                var$8 = $newArray.data;
                var$7 = $j + 1 | 0;
                var$6 = ($rt_nullCheck($this.$array2)).data;
                $i = $rt_checkBounds($i, var$6);
                var$8[$rt_checkBounds($j, var$8)] = var$6[$i];
                $i = $i + 1 | 0;
                $j = var$7;
            }
            $i = 0;
            while ($i < $this.$tail0) {
                var$6 = $newArray.data;
                var$7 = $j + 1 | 0;
                var$8 = ($rt_nullCheck($this.$array2)).data;
                $i = $rt_checkBounds($i, var$8);
                var$6[$rt_checkBounds($j, var$6)] = var$8[$i];
                $i = $i + 1 | 0;
                $j = var$7;
            }
        }
        $this.$head0 = 0;
        $this.$tail0 = $j;
        $this.$array2 = $newArray;
        return;
    }
},
ju_ArrayDeque_clear = $this => {
    ju_Arrays_fill1($this.$array2, null);
    $this.$head0 = $this.$tail0;
};
function jusi_AllMatchConsumer() {
    let a = this; jl_Object.call(a);
    a.$matched0 = 0;
    a.$predicate = null;
}
let jusi_AllMatchConsumer__init_ = ($this, $predicate) => {
    jl_Object__init_($this);
    $this.$matched0 = 1;
    $this.$predicate = $predicate;
},
jusi_AllMatchConsumer__init_1 = var_0 => {
    let var_1 = new jusi_AllMatchConsumer();
    jusi_AllMatchConsumer__init_(var_1, var_0);
    return var_1;
},
jusi_AllMatchConsumer_test = ($this, $t) => {
    if (!($rt_nullCheck($this.$predicate)).$test($t))
        $this.$matched0 = 0;
    return $this.$matched0;
};
function dtpt_TopicJson$topic$lambda$_7_0() {
    jl_Object.call(this);
    this.$_02 = null;
}
let dtpt_TopicJson$topic$lambda$_7_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_02 = var$1;
},
dtpt_TopicJson$topic$lambda$_7_0__init_0 = var_0 => {
    let var_1 = new dtpt_TopicJson$topic$lambda$_7_0();
    dtpt_TopicJson$topic$lambda$_7_0__init_(var_1, var_0);
    return var_1;
},
dtpt_TopicJson$topic$lambda$_7_0_get0 = var$0 => {
    return dtpt_TopicJson$topic$lambda$_7_0_get(var$0);
},
dtpt_TopicJson$topic$lambda$_7_0_get = var$0 => {
    return dtpt_TopicJson_lambda$topic$0(var$0.$_02);
},
juf_IntPredicate = $rt_classWithoutFields(0),
jl_NullPointerException = $rt_classWithoutFields(jl_RuntimeException),
jl_NullPointerException__init_2 = ($this, $message) => {
    jl_RuntimeException__init_0($this, $message);
},
jl_NullPointerException__init_1 = var_0 => {
    let var_1 = new jl_NullPointerException();
    jl_NullPointerException__init_2(var_1, var_0);
    return var_1;
},
jl_NullPointerException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
jl_NullPointerException__init_ = () => {
    let var_0 = new jl_NullPointerException();
    jl_NullPointerException__init_0(var_0);
    return var_0;
};
function dtcp_Promise$lambda$then$0$lambda$_18_1() {
    jl_Object.call(this);
    this.$_082 = null;
}
let dtcp_Promise$lambda$then$0$lambda$_18_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_082 = var$1;
},
dtcp_Promise$lambda$then$0$lambda$_18_1__init_0 = var_0 => {
    let var_1 = new dtcp_Promise$lambda$then$0$lambda$_18_1();
    dtcp_Promise$lambda$then$0$lambda$_18_1__init_(var_1, var_0);
    return var_1;
},
dtcp_Promise$lambda$then$0$lambda$_18_1_accept0 = (var$0, var$1) => {
    dtcp_Promise$lambda$then$0$lambda$_18_1_accept(var$0, $rt_castToInterface(var$1, dtcp_Outcome));
},
dtcp_Promise$lambda$then$0$lambda$_18_1_accept = (var$0, var$1) => {
    dtcp_Promise_end($rt_nullCheck(var$0.$_082), var$1);
};
function dtct_Pulls() {
    let a = this; jl_Object.call(a);
    a.$topic6 = null;
    a.$provider1 = null;
    a.$config2 = null;
    a.$time3 = null;
    a.$gate = null;
    a.$backoff = null;
    a.$pace = null;
    a.$waiting0 = null;
    a.$highest = null;
    a.$event1 = null;
    a.$alarm = null;
    a.$oldEpoch = null;
    a.$oldEpochs = 0;
    a.$turn0 = Long_ZERO;
    a.$pulling = 0;
    a.$again = 0;
    a.$owed = 0;
    a.$stopped = 0;
}
let dtct_Pulls__init_ = ($this, $topic, $provider, $config, $ports, $gate) => {
    let var$6;
    jl_Object__init_($this);
    $this.$waiting0 = ju_ArrayList__init_();
    $this.$highest = ju_Optional_empty();
    $this.$event1 = ju_Optional_empty();
    $this.$alarm = dtct_Pulls$_init_$lambda$_0_0__init_0();
    $this.$topic6 = $topic;
    $this.$provider1 = $provider;
    $this.$config2 = $config;
    $ports = $rt_nullCheck($ports);
    $this.$time3 = dtcp_Ports_time($ports);
    $this.$gate = $gate;
    var$6 = new dtcr_Backoff;
    $config = $rt_nullCheck($config);
    dtcr_Backoff__init_(var$6, dtct_TopicConfig_retryFirstMs($config), dtct_TopicConfig_retryCapMs($config), dtcp_Ports_chance($ports));
    $this.$backoff = var$6;
    $this.$pace = dtct_Pace__init_0($this.$time3, $config, dtct_Pulls$_init_$lambda$_0_1__init_0($this));
},
dtct_Pulls__init_0 = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new dtct_Pulls();
    dtct_Pulls__init_(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
dtct_Pulls_event = $this => {
    return $this.$event1;
},
dtct_Pulls_dirty = $this => {
    let $least, var$2;
    a: {
        b: {
            $least = dtct_Pulls_least($this);
            if (!$this.$owed) {
                $least = $rt_nullCheck($least);
                if (!ju_Optional_isPresent($least))
                    break b;
                if (ju_Optional_equals($least, ($rt_nullCheck($this.$gate)).$local()))
                    break b;
            }
            var$2 = 1;
            break a;
        }
        var$2 = 0;
    }
    return var$2;
},
dtct_Pulls_heard = ($this, $word) => {
    let $local, var$3, var$4;
    a: {
        $local = ($rt_nullCheck($this.$gate)).$local();
        if (!$this.$stopped) {
            $local = $rt_nullCheck($local);
            if (!ju_Optional_isPresent($local))
                break a;
            $word = $rt_nullCheck($word);
            if (!dtct_Pulls_known(dtpt_Invalidation_revision($word), $rt_castToClass(ju_Optional_get($local), dtpt_Revision)))
                break a;
        }
        return;
    }
    b: {
        $this.$event1 = ju_Optional_of($word);
        var$3 = $this.$again;
        if ($this.$pulling && ju_Optional_isPresent($local)) {
            $word = $rt_nullCheck($word);
            if (!dtpt_Revision_sameEpoch($rt_nullCheck(dtpt_Invalidation_revision($word)), $rt_castToClass(ju_Optional_get($local), dtpt_Revision))) {
                var$4 = 1;
                break b;
            }
        }
        var$4 = 0;
    }
    $this.$again = var$3 | var$4;
    $word = $rt_nullCheck($word);
    dtct_Pulls_expect($this, dtpt_Invalidation_revision($word));
},
dtct_Pulls_expect = ($this, $revision) => {
    $this.$highest = dtct_Pulls_later($this.$highest, ju_Optional_of($revision));
    if (!$this.$stopped)
        dtct_Pace_trigger($rt_nullCheck($this.$pace));
},
dtct_Pulls_missed = $this => {
    if (!$this.$stopped) {
        $this.$again = $this.$again | $this.$pulling;
        $this.$owed = 1;
        dtct_Pace_trigger($rt_nullCheck($this.$pace));
        return;
    }
},
dtct_Pulls_refresh = $this => {
    let $fresh;
    $fresh = dtcp_Promise__init_();
    if (!$this.$stopped) {
        ($rt_nullCheck($this.$waiting0)).$add(dtct_Pulls$Waiting__init_(Long_add($this.$turn0, Long_fromInt(1)), dtct_Pulls_least($this), $fresh));
        if (!$this.$pulling)
            dtct_Pulls_begin($this);
        else
            $this.$again = 1;
        return $fresh;
    }
    dtcp_Promise_fail($fresh, jl_IllegalStateException__init_($rt_s(113)));
    return $fresh;
},
dtct_Pulls_forget = $this => {
    $this.$turn0 = Long_add($this.$turn0, Long_fromInt(1));
    ($rt_nullCheck($this.$alarm)).$cancel();
    dtct_Pace_stop($rt_nullCheck($this.$pace));
    $this.$pulling = 0;
    $this.$again = 0;
    $this.$owed = 0;
    $this.$highest = ju_Optional_empty();
    $this.$event1 = ju_Optional_empty();
    $this.$oldEpochs = 0;
    dtcr_Backoff_reset($rt_nullCheck($this.$backoff));
},
dtct_Pulls_stop = ($this, $reason) => {
    let $left, var$3;
    dtct_Pulls_forget($this);
    $this.$stopped = 1;
    $left = ju_List_copyOf($this.$waiting0);
    ($rt_nullCheck($this.$waiting0)).$clear();
    var$3 = dtct_Pulls$stop$lambda$_9_0__init_0($reason);
    $left = $rt_nullCheck($left);
    $left.$forEach(var$3);
},
dtct_Pulls_known = ($revision, $local) => {
    $revision = $rt_nullCheck($revision);
    return !(dtpt_Revision_sameEpoch($revision, $local) && !dtpt_Revision_isAfter($revision, $local)) ? 0 : 1;
},
dtct_Pulls_later = ($one, $other) => {
    $one = $rt_nullCheck($one);
    if (!ju_Optional_isEmpty($one)) {
        $other = $rt_nullCheck($other);
        if (!ju_Optional_isEmpty($other)) {
            if (dtpt_Revision_isAfter($rt_nullCheck($rt_castToClass(ju_Optional_get($one), dtpt_Revision)), $rt_castToClass(ju_Optional_get($other), dtpt_Revision)))
                $other = $one;
            return $other;
        }
    }
    if (ju_Optional_isEmpty($one))
        $one = $other;
    return $one;
},
dtct_Pulls_least = $this => {
    return dtct_Pulls_later($this.$highest, ($rt_nullCheck($this.$gate)).$local());
},
dtct_Pulls_due = $this => {
    if (!$this.$pulling && !dtcr_Backoff_failures($rt_nullCheck($this.$backoff)))
        dtct_Pulls_begin($this);
},
dtct_Pulls_begin = $this => {
    let var$1, $least, var$3, var$4, var$5, var$6;
    var$1 = Long_add($this.$turn0, Long_fromInt(1));
    $this.$turn0 = var$1;
    $least = dtct_Pulls_least($this);
    $this.$pulling = 1;
    $this.$again = 0;
    $this.$owed = 1;
    ($rt_nullCheck($this.$alarm)).$cancel();
    var$3 = $this.$time3;
    var$4 = $this.$config2;
    var$5 = dtct_TopicConfig_pullMs($rt_nullCheck(var$4));
    var$6 = dtct_Pulls$begin$lambda$_14_0__init_0($this, var$1);
    $this.$alarm = ($rt_nullCheck(var$3)).$after(var$5, var$6);
    var$3 = dtcp_Promise_from(dtct_Pulls$begin$lambda$_14_1__init_0($this));
    var$4 = dtct_Pulls$begin$lambda$_14_2__init_0($this, var$1, $least);
    var$6 = dtct_Pulls$begin$lambda$_14_3__init_0($this, var$1);
    dtcp_Promise_whenEnded($rt_nullCheck(var$3), var$4, var$6);
},
dtct_Pulls_ended = ($this, $pull) => {
    if (Long_eq($pull, $this.$turn0) && $this.$pulling) {
        $this.$pulling = 0;
        ($rt_nullCheck($this.$alarm)).$cancel();
        return 1;
    }
    return 0;
},
dtct_Pulls_broken = ($this, $pull, $reason) => {
    if (dtct_Pulls_ended($this, $pull))
        dtct_Pulls_retry($this, dtct_Pulls_phase($reason), $reason, ju_Optional_empty());
},
dtct_Pulls_phase = $reason => {
    let var$2;
    if (!($reason instanceof dtpj_JsonException)) {
        dtct_TopicFault$Phase_$callClinit();
        var$2 = dtct_TopicFault$Phase_PULL;
    } else {
        dtct_TopicFault$Phase_$callClinit();
        var$2 = dtct_TopicFault$Phase_PROTOCOL;
    }
    return var$2;
},
dtct_Pulls_answered = ($this, $pull, $snapshot, $least) => {
    let $taken, $answer, var$6, var$7, var$8, $$je;
    if (dtct_Pulls_ended($this, $pull)) {
        $taken = !dtct_Pulls_goneBack($this, $snapshot) ? ($rt_nullCheck($this.$gate)).$take($snapshot) : ($rt_nullCheck($this.$gate)).$force($snapshot);
        if (Long_eq($pull, $this.$turn0) && !$this.$stopped) {
            a: {
                $snapshot = $rt_nullCheck($snapshot);
                $answer = dtpt_Snapshot_revision($snapshot);
                ju_Objects_requireNonNull($taken);
                if ($taken === null)
                    var$6 = (-1);
                else {
                    b: {
                        c: {
                            d: {
                                e: {
                                    switch (0) {
                                        case 0:
                                            break;
                                        case 1:
                                            break e;
                                        case 2:
                                            break d;
                                        case 3:
                                            break c;
                                        default:
                                            break b;
                                    }
                                    if ($taken instanceof dtct_Shown$Taken$New) {
                                        var$6 = 0;
                                        break a;
                                    }
                                }
                                if ($taken instanceof dtct_Shown$Taken$Same) {
                                    var$6 = 1;
                                    break a;
                                }
                            }
                            if ($taken instanceof dtct_Shown$Taken$Older) {
                                var$6 = 2;
                                break a;
                            }
                        }
                        if ($taken instanceof dtct_Shown$Taken$Failed) {
                            var$6 = 3;
                            break a;
                        }
                    }
                    var$6 = 4;
                }
            }
            f: {
                g: {
                    h: {
                        i: {
                            switch (var$6) {
                                case 0:
                                    break;
                                case 1:
                                    break i;
                                case 2:
                                    break h;
                                case 3:
                                    var$7 = $rt_castToClass($taken, dtct_Shown$Taken$Failed);
                                    j: {
                                        k: {
                                            try {
                                                var$8 = $rt_nullCheck(var$7);
                                                var$7 = dtct_Shown$Taken$Failed_phase(var$8);
                                                var$8 = dtct_Shown$Taken$Failed_why(var$8);
                                                break j;
                                            } catch ($$e) {
                                                $$je = $rt_wrapException($$e);
                                                if ($$je instanceof jl_Throwable) {
                                                    var$7 = $$je;
                                                    break k;
                                                } else {
                                                    throw $$e;
                                                }
                                            }
                                        }
                                        $rt_throw(jl_MatchException__init_(var$7.$toString(), var$7));
                                    }
                                    dtct_Pulls_retry($this, var$7, var$8, ju_Optional_of($answer));
                                    break f;
                                default:
                                    break g;
                            }
                            dtct_Pulls_taken($this, $answer, $least);
                            break f;
                        }
                        dtct_Pulls_taken($this, $answer, $least);
                        break f;
                    }
                    dtct_Pulls_behind($this, $answer);
                    break f;
                }
                $rt_throw(jl_MatchException__init_(null, null));
            }
            return;
        }
        return;
    }
},
dtct_Pulls_goneBack = ($this, $snapshot) => {
    let $answer, var$3, var$4, $older, $last;
    $snapshot = $rt_nullCheck($snapshot);
    $answer = dtpt_Snapshot_revision($snapshot);
    var$3 = $this.$gate;
    var$3 = ($rt_nullCheck(var$3)).$local();
    var$4 = dtct_Pulls$goneBack$lambda$_19_0__init_0($answer);
    var$3 = ju_Optional_filter($rt_nullCheck(var$3), var$4);
    $older = ju_Optional_isPresent($rt_nullCheck(var$3));
    if ($older) {
        $last = $this.$oldEpoch;
        $this.$oldEpochs = !($last !== null && dtpt_Revision_sameEpoch($last, $answer)) ? 1 : $this.$oldEpochs + 1 | 0;
        $this.$oldEpoch = $answer;
        if ($this.$oldEpochs >= 3) {
            $this.$oldEpochs = 0;
            $this.$highest = ju_Optional_of($answer);
            return 1;
        }
        return 0;
    }
    $this.$oldEpochs = 0;
    return 0;
},
dtct_Pulls_taken = ($this, $answer, $least) => {
    let $fresh, var$4;
    if (dtct_Pulls_after($least, $answer) && dtct_Pulls_after(dtct_Pulls_least($this), $answer)) {
        dtct_Pulls_behind($this, $answer);
        return;
    }
    dtcr_Backoff_reset($rt_nullCheck($this.$backoff));
    $this.$owed = 0;
    $fresh = ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck($this.$waiting0)).$stream())).$filter0(dtct_Pulls$taken$lambda$_20_0__init_0($this, $answer)))).$toList();
    ($rt_nullCheck($this.$waiting0)).$removeAll($fresh);
    if (!(!$this.$again && !dtct_Pulls_dirty($this) && ($rt_nullCheck($this.$waiting0)).$isEmpty()))
        dtct_Pulls_begin($this);
    var$4 = dtct_Pulls$taken$lambda$_20_1__init_0();
    $fresh = $rt_nullCheck($fresh);
    $fresh.$forEach(var$4);
},
dtct_Pulls_satisfied = ($this, $one, $answer) => {
    let var$3;
    a: {
        b: {
            $one = $rt_nullCheck($one);
            if (Long_le(dtct_Pulls$Waiting_turn($one), $this.$turn0)) {
                if (!dtct_Pulls_after(dtct_Pulls$Waiting_least($one), $answer))
                    break b;
                if (!dtct_Pulls_dirty($this))
                    break b;
            }
            var$3 = 0;
            break a;
        }
        var$3 = 1;
    }
    return var$3;
},
dtct_Pulls_after = ($one, $other) => {
    $one = $rt_nullCheck($one);
    return !(ju_Optional_isPresent($one) && dtpt_Revision_isAfter($rt_nullCheck($rt_castToClass(ju_Optional_get($one), dtpt_Revision)), $other)) ? 0 : 1;
},
dtct_Pulls_behind = ($this, $answer) => {
    let $known, var$3, var$4, var$5, var$6, var$7;
    $known = $rt_castToClass(ju_Optional_orElse($rt_nullCheck(ju_Optional_map($rt_nullCheck(dtct_Pulls_least($this)), dtct_Pulls$behind$lambda$_23_0__init_0())), $rt_s(4)), jl_String);
    dtct_TopicFault$Phase_$callClinit();
    var$3 = dtct_TopicFault$Phase_PULL;
    var$4 = new jl_IllegalStateException;
    var$5 = jl_String_valueOf($answer);
    var$6 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(114))), var$5)), $rt_s(115))), $known);
    jl_IllegalStateException__init_0(var$4, jl_StringBuilder_toString(var$6));
    var$7 = ju_Optional_of($answer);
    dtct_Pulls_retry($this, var$3, var$4, var$7);
},
dtct_Pulls_retry = ($this, $phase, $reason, $answer) => {
    let $floorMs, $refused, $delayMs, var$7, var$8, var$9, var$10;
    $this.$owed = 1;
    if (!($reason instanceof dtct_TopicRefusedException))
        $floorMs = Long_ZERO;
    else {
        $refused = $rt_castToClass($reason, dtct_TopicRefusedException);
        $refused = $rt_nullCheck($refused);
        $floorMs = dtct_TopicRefusedException_waitMs($refused);
    }
    $delayMs = dtcr_Backoff_failedMs($rt_nullCheck($this.$backoff), $floorMs);
    $this.$alarm = ($rt_nullCheck($this.$time3)).$after($delayMs, dtct_Pulls$retry$lambda$_24_0__init_0($this));
    var$7 = $this.$gate;
    var$8 = new dtct_TopicFault$Place;
    var$9 = $this.$gate;
    dtct_TopicFault$Place__init_(var$8, ($rt_nullCheck(var$9)).$local(), $this.$event1, $answer);
    var$9 = new dtct_TopicFault$Again;
    var$10 = $this.$backoff;
    dtct_TopicFault$Again__init_(var$9, dtcr_Backoff_failures($rt_nullCheck(var$10)), $delayMs);
    var$9 = ju_Optional_of(var$9);
    ($rt_nullCheck(var$7)).$fault($phase, $reason, var$8, var$9);
},
dtct_Pulls_tryAgain = $this => {
    if (!$this.$pulling)
        dtct_Pulls_begin($this);
},
dtct_Pulls_lambda$taken$1 = $one => {
    let var$2, var$3;
    $one = $rt_nullCheck($one);
    var$2 = dtct_Pulls$Waiting_fresh($one);
    dtcp_Done_$callClinit();
    var$3 = dtcp_Done_DONE;
    dtcp_Promise_keep($rt_nullCheck(var$2), var$3);
},
dtct_Pulls_lambda$taken$0 = ($this, $answer, $one) => {
    return dtct_Pulls_satisfied($this, $one, $answer);
},
dtct_Pulls_lambda$goneBack$0 = ($answer, $local) => {
    $local = $rt_nullCheck($local);
    return !(!dtpt_Revision_sameEpoch($local, $answer) && dtpt_Revision_isAfter($local, $answer)) ? 0 : 1;
},
dtct_Pulls_lambda$begin$3 = ($this, $mine, $reason) => {
    dtct_Pulls_broken($this, $mine, $reason);
},
dtct_Pulls_lambda$begin$2 = ($this, $mine, $least, $snapshot) => {
    dtct_Pulls_answered($this, $mine, $snapshot, $least);
},
dtct_Pulls_lambda$begin$1 = $this => {
    return ($rt_nullCheck($this.$provider1)).$pull($this.$topic6);
},
dtct_Pulls_lambda$begin$0 = ($this, $mine) => {
    dtct_Pulls_broken($this, $mine, jl_IllegalStateException__init_($rt_s(116)));
},
dtct_Pulls_lambda$stop$0 = ($reason, $one) => {
    $one = $rt_nullCheck($one);
    dtcp_Promise_fail($rt_nullCheck(dtct_Pulls$Waiting_fresh($one)), $reason);
},
dtct_Pulls_lambda$new$0 = () => {
    return;
},
dtcp_Surroundings = $rt_classWithoutFields(0),
dtcp_Surroundings_steady = () => {
    return dtcp_Surroundings$1__init_0();
};
function dtcp_Promise$lambda$then$0$lambda$_18_0() {
    let a = this; jl_Object.call(a);
    a.$_027 = null;
    a.$_112 = null;
}
let dtcp_Promise$lambda$then$0$lambda$_18_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_027 = var$1;
    var$0.$_112 = var$2;
},
dtcp_Promise$lambda$then$0$lambda$_18_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Promise$lambda$then$0$lambda$_18_0();
    dtcp_Promise$lambda$then$0$lambda$_18_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Promise$lambda$then$0$lambda$_18_0_get0 = var$0 => {
    return dtcp_Promise$lambda$then$0$lambda$_18_0_get(var$0);
},
dtcp_Promise$lambda$then$0$lambda$_18_0_get = var$0 => {
    return dtcp_Promise_lambda$then$1(var$0.$_027, var$0.$_112);
},
dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0();
    dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0_play = (var$0, var$1, var$2) => {
    dtct_TopicWindowsTest_lambda$aBurstCostsTwoPullsAtMost$0(var$1, var$2);
};
function ju_LinkedHashMapEntrySet() {
    let a = this; ju_AbstractSet.call(a);
    a.$base1 = null;
    a.$reversed = 0;
}
let ju_LinkedHashMapEntrySet__init_ = ($this, $base, $reversed) => {
    ju_AbstractSet__init_($this);
    $this.$base1 = $base;
    $this.$reversed = $reversed;
},
ju_LinkedHashMapEntrySet__init_0 = (var_0, var_1) => {
    let var_2 = new ju_LinkedHashMapEntrySet();
    ju_LinkedHashMapEntrySet__init_(var_2, var_0, var_1);
    return var_2;
},
ju_LinkedHashMapEntrySet_iterator = $this => {
    return ju_LinkedHashMapIterator$EntryIterator__init_0($this.$base1, $this.$reversed);
};
function dtct_Topic$_init_$lambda$_0_3() {
    jl_Object.call(this);
    this.$_081 = null;
}
let dtct_Topic$_init_$lambda$_0_3__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_081 = var$1;
},
dtct_Topic$_init_$lambda$_0_3__init_0 = var_0 => {
    let var_1 = new dtct_Topic$_init_$lambda$_0_3();
    dtct_Topic$_init_$lambda$_0_3__init_(var_1, var_0);
    return var_1;
},
dtct_Topic$_init_$lambda$_0_3_get0 = var$0 => {
    return dtct_Topic$_init_$lambda$_0_3_get(var$0);
},
dtct_Topic$_init_$lambda$_0_3_get = var$0 => {
    return $rt_castToInterface(ju_Optional_orElseThrow($rt_nullCheck(var$0.$_081)), dtct_Provider);
},
jl_Math = $rt_classWithoutFields(),
jl_Math_addExact = ($a, $b) => {
    let $sum;
    $sum = $a + $b | 0;
    if (($a ^ $sum) < 0 && ($a ^ $b) >= 0)
        $rt_throw(jl_ArithmeticException__init_0());
    return $sum;
},
jl_Math_min = ($a, $b) => {
    if ($a < $b)
        $b = $a;
    return $b;
},
jl_Math_max = ($a, $b) => {
    if ($a > $b)
        $b = $a;
    return $b;
},
jl_Math_min0 = ($a, $b) => {
    if (Long_lt($a, $b))
        $b = $a;
    return $b;
},
jl_Math_max0 = ($a, $b) => {
    if (Long_gt($a, $b))
        $b = $a;
    return $b;
},
jl_Math_absImpl = var$1 => {
    return Math.abs(var$1);
},
jl_Math_abs = var$1 => {
    return jl_Math_absImpl(var$1);
};
function dtct_Topic$_init_$lambda$_0_2() {
    jl_Object.call(this);
    this.$_024 = null;
}
let dtct_Topic$_init_$lambda$_0_2__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_024 = var$1;
},
dtct_Topic$_init_$lambda$_0_2__init_0 = var_0 => {
    let var_1 = new dtct_Topic$_init_$lambda$_0_2();
    dtct_Topic$_init_$lambda$_0_2__init_(var_1, var_0);
    return var_1;
},
dtct_Topic$_init_$lambda$_0_2_get0 = var$0 => {
    return dtct_Topic$_init_$lambda$_0_2_get(var$0);
},
dtct_Topic$_init_$lambda$_0_2_get = var$0 => {
    return $rt_castToInterface(ju_Optional_orElseThrow($rt_nullCheck(var$0.$_024)), dtct_Subscriber);
};
function dtct_Topic$_init_$lambda$_0_5() {
    let a = this; jl_Object.call(a);
    a.$_011 = null;
    a.$_11 = null;
}
let dtct_Topic$_init_$lambda$_0_5__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_011 = var$1;
    var$0.$_11 = var$2;
},
dtct_Topic$_init_$lambda$_0_5__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$_init_$lambda$_0_5();
    dtct_Topic$_init_$lambda$_0_5__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$_init_$lambda$_0_5_apply0 = (var$0, var$1) => {
    return dtct_Topic$_init_$lambda$_0_5_apply(var$0, $rt_castToClass(var$1, dtct_Keeping));
},
dtct_Topic$_init_$lambda$_0_5_apply = (var$0, var$1) => {
    return dtct_Topic_lambda$new$3($rt_nullCheck(var$0.$_011), var$0.$_11, var$1);
};
function dtct_Topic$_init_$lambda$_0_4() {
    jl_Object.call(this);
    this.$_051 = null;
}
let dtct_Topic$_init_$lambda$_0_4__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_051 = var$1;
},
dtct_Topic$_init_$lambda$_0_4__init_0 = var_0 => {
    let var_1 = new dtct_Topic$_init_$lambda$_0_4();
    dtct_Topic$_init_$lambda$_0_4__init_(var_1, var_0);
    return var_1;
},
dtct_Topic$_init_$lambda$_0_4_faulty = (var$0, var$1, var$2) => {
    dtct_Topic_lambda$new$2($rt_nullCheck(var$0.$_051), var$1, var$2);
};
function dtpt_TopicName() {
    jl_Record.call(this);
    this.$text5 = null;
}
let dtpt_TopicName__init_0 = ($this, $text) => {
    jl_Record__init_($this);
    $text = $rt_nullCheck($text);
    if (!jl_String_isEmpty($rt_nullCheck(jl_String_strip($text)))) {
        if (jl_String_length($text) > 200)
            $rt_throw(jl_IllegalArgumentException__init_0($rt_s(117)));
        $this.$text5 = $text;
        return;
    }
    $rt_throw(jl_IllegalArgumentException__init_0($rt_s(118)));
},
dtpt_TopicName__init_ = var_0 => {
    let var_1 = new dtpt_TopicName();
    dtpt_TopicName__init_0(var_1, var_0);
    return var_1;
},
dtpt_TopicName_toString = $this => {
    return $this.$text5;
},
dtpt_TopicName_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$text5) | 0;
},
dtpt_TopicName_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpt_TopicName))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpt_TopicName);
            if (ju_Objects_equals($this.$text5, ($rt_nullCheck(var$3)).$text5))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpt_TopicName_text = $this => {
    return $this.$text5;
},
dtcp_Outcome = $rt_classWithoutFields(0);
function dtcp_Outcome$Broken() {
    jl_Record.call(this);
    this.$reason1 = null;
}
let dtcp_Outcome$Broken__init_ = ($this, $reason) => {
    jl_Record__init_($this);
    $this.$reason1 = $reason;
},
dtcp_Outcome$Broken__init_0 = var_0 => {
    let var_1 = new dtcp_Outcome$Broken();
    dtcp_Outcome$Broken__init_(var_1, var_0);
    return var_1;
},
dtcp_Outcome$Broken_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(119))).$append2($rt_s(120)))).$append($this.$reason1))).$append2($rt_s(9)))).$toString();
},
dtcp_Outcome$Broken_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$reason1) | 0;
},
dtcp_Outcome$Broken_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcp_Outcome$Broken))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcp_Outcome$Broken);
            if (ju_Objects_equals($this.$reason1, ($rt_nullCheck(var$3)).$reason1))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtcp_Outcome$Broken_reason = $this => {
    return $this.$reason1;
},
dtct_Topic$_init_$lambda$_0_1 = $rt_classWithoutFields(),
dtct_Topic$_init_$lambda$_0_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Topic$_init_$lambda$_0_1__init_0 = () => {
    let var_0 = new dtct_Topic$_init_$lambda$_0_1();
    dtct_Topic$_init_$lambda$_0_1__init_(var_0);
    return var_0;
},
dtct_Topic$_init_$lambda$_0_1_cancel = var$0 => {
    dtct_Topic_lambda$new$1();
},
dtct_Topic$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtct_Topic$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Topic$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtct_Topic$_init_$lambda$_0_0();
    dtct_Topic$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtct_Topic$_init_$lambda$_0_0_cancel = var$0 => {
    dtct_Topic_lambda$new$0();
},
otj_TestEntryPoint = $rt_classWithoutFields(),
otj_TestEntryPoint_testCase = null,
otj_TestEntryPoint_run = $name => {
    let $launchers, var$3, $launcher, var$5, $e, $$je;
    $launchers = ju_ArrayList__init_();
    otj_TestEntryPoint_testCase = otj_TestEntryPoint_createTestCase();
    otj_TestEntryPoint_launchers($name, $launchers);
    var$3 = $launchers.$iterator();
    while (true) {
        var$3 = $rt_nullCheck(var$3);
        if (!var$3.$hasNext())
            break;
        $launcher = $rt_castToInterface(var$3.$next0(), otj_TestEntryPoint$Launcher);
        otj_TestEntryPoint_before();
        try {
            var$5 = otj_TestEntryPoint_testCase;
            $launcher = $rt_nullCheck($launcher);
            $launcher.$launch(var$5);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            var$3 = $$je;
            a: {
                b: {
                    try {
                        otj_TestEntryPoint_after();
                        break a;
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            $e = $$je;
                            break b;
                        } else {
                            throw $$e;
                        }
                    }
                }
                $e.$printStackTrace0();
            }
            $rt_throw(var$3);

        }
        c: {
            d: {
                try {
                    otj_TestEntryPoint_after();
                    break c;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        $e = $$je;
                        break d;
                    } else {
                        throw $$e;
                    }
                }
            }
            $e.$printStackTrace0();
        }
    }
},
otj_TestEntryPoint_createTestCase = () => {
    return dtct_TopicWindowsTest__init_0();
},
otj_TestEntryPoint_before = () => {
    return;
},
otj_TestEntryPoint_launchers = (var$1, var$2) => {
    let var$3;
    var$3 = $rt_nullCheck(var$1);
    if (!jl_String_equals(var$3, $rt_s(121))) {
        if (!jl_String_equals(var$3, $rt_s(122))) {
            if (!jl_String_equals(var$3, $rt_s(123))) {
                if (!jl_String_equals(var$3, $rt_s(124))) {
                    if (!jl_String_equals(var$3, $rt_s(125))) {
                        if (!jl_String_equals(var$3, $rt_s(126))) {
                            if (!jl_String_equals(var$3, $rt_s(127))) {
                                if (!jl_String_equals(var$3, $rt_s(128))) {
                                    if (!jl_String_equals(var$3, $rt_s(129))) {
                                        if (!jl_String_equals(var$3, $rt_s(130))) {
                                            if (!jl_String_equals(var$3, $rt_s(131))) {
                                                if (!jl_String_equals(var$3, $rt_s(132))) {
                                                    if (!jl_String_equals(var$3, $rt_s(133))) {
                                                        if (!jl_String_equals(var$3, $rt_s(134))) {
                                                            if (!jl_String_equals(var$3, $rt_s(135))) {
                                                                if (!jl_String_equals(var$3, $rt_s(136))) {
                                                                    if (!jl_String_equals(var$3, $rt_s(137))) {
                                                                        if (!jl_String_equals(var$3, $rt_s(138))) {
                                                                            if (!jl_String_equals(var$3, $rt_s(139))) {
                                                                                if (!jl_String_equals(var$3, $rt_s(140))) {
                                                                                    if (!jl_String_equals(var$3, $rt_s(141))) {
                                                                                        if (!jl_String_equals(var$3, $rt_s(142))) {
                                                                                            if (!jl_String_equals(var$3, $rt_s(143))) {
                                                                                                if (!jl_String_equals(var$3, $rt_s(144))) {
                                                                                                    if (!jl_String_equals(var$3, $rt_s(145))) {
                                                                                                        if (!jl_String_equals(var$3, $rt_s(146))) {
                                                                                                            if (!jl_String_equals(var$3, $rt_s(147))) {
                                                                                                                if (!jl_String_equals(var$3, $rt_s(148))) {
                                                                                                                    if (!jl_String_equals(var$3, $rt_s(149))) {
                                                                                                                        if (!jl_String_equals(var$3, $rt_s(150))) {
                                                                                                                            if (!jl_String_equals(var$3, $rt_s(151))) {
                                                                                                                                if (!jl_String_equals(var$3, $rt_s(152))) {
                                                                                                                                    if (!jl_String_equals(var$3, $rt_s(153))) {
                                                                                                                                        if (!jl_String_equals(var$3, $rt_s(154))) {
                                                                                                                                            if (jl_String_equals(var$3, $rt_s(155))) {
                                                                                                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl34__init_0());
                                                                                                                                                return;
                                                                                                                                            }
                                                                                                                                            $rt_throw(jl_IllegalArgumentException__init_0($rt_s(156)));
                                                                                                                                        }
                                                                                                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl33__init_0());
                                                                                                                                        return;
                                                                                                                                    }
                                                                                                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl32__init_0());
                                                                                                                                    return;
                                                                                                                                }
                                                                                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl31__init_0());
                                                                                                                                return;
                                                                                                                            }
                                                                                                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl30__init_0());
                                                                                                                            return;
                                                                                                                        }
                                                                                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl29__init_0());
                                                                                                                        return;
                                                                                                                    }
                                                                                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl28__init_0());
                                                                                                                    return;
                                                                                                                }
                                                                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl27__init_0());
                                                                                                                return;
                                                                                                            }
                                                                                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl26__init_0());
                                                                                                            return;
                                                                                                        }
                                                                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl25__init_0());
                                                                                                        return;
                                                                                                    }
                                                                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl24__init_0());
                                                                                                    return;
                                                                                                }
                                                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl23__init_0());
                                                                                                return;
                                                                                            }
                                                                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl22__init_0());
                                                                                            return;
                                                                                        }
                                                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl21__init_0());
                                                                                        return;
                                                                                    }
                                                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl20__init_0());
                                                                                    return;
                                                                                }
                                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl19__init_0());
                                                                                return;
                                                                            }
                                                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl18__init_0());
                                                                            return;
                                                                        }
                                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl17__init_0());
                                                                        return;
                                                                    }
                                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl16__init_0());
                                                                    return;
                                                                }
                                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl15__init_0());
                                                                return;
                                                            }
                                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl14__init_0());
                                                            return;
                                                        }
                                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl13__init_0());
                                                        return;
                                                    }
                                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl12__init_0());
                                                    return;
                                                }
                                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl11__init_0());
                                                return;
                                            }
                                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl10__init_0());
                                            return;
                                        }
                                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl9__init_0());
                                        return;
                                    }
                                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl8__init_0());
                                    return;
                                }
                                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl7__init_0());
                                return;
                            }
                            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl6__init_0());
                            return;
                        }
                        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl5__init_0());
                        return;
                    }
                    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl4__init_0());
                    return;
                }
                ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl3__init_0());
                return;
            }
            ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl2__init_0());
            return;
        }
        ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl1__init_0());
        return;
    }
    ($rt_nullCheck(var$2)).$add(otj_TestEntryPoint$LauncherImpl0__init_0());
},
otj_TestEntryPoint_after = () => {
    return;
};
function dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0() {
    jl_Object.call(this);
    this.$_079 = null;
}
let dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_079 = var$1;
},
dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0();
    dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0_apply0 = (var$0, var$1) => {
    return dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0_apply = (var$0, var$1) => {
    return dtct_TopicWindowsTest_lambda$oversizedStateIsRefusedBeforeItIsSent$0(var$0.$_079, var$1);
};
function dtcf_FakeTime() {
    let a = this; jl_Object.call(a);
    a.$alarms = null;
    a.$nowMs = Long_ZERO;
    a.$skewMs = Long_ZERO;
    a.$numbers = Long_ZERO;
}
let dtcf_FakeTime__init_ = $this => {
    let var$1, var$2;
    jl_Object__init_($this);
    var$1 = new ju_TreeSet;
    var$2 = dtcf_FakeTime$_init_$lambda$_0_0__init_0();
    ju_TreeSet__init_(var$1, ($rt_nullCheck(ju_Comparator_comparingLong(var$2))).$thenComparingLong(dtcf_FakeTime$_init_$lambda$_0_1__init_0()));
    $this.$alarms = var$1;
},
dtcf_FakeTime__init_0 = () => {
    let var_0 = new dtcf_FakeTime();
    dtcf_FakeTime__init_(var_0);
    return var_0;
},
dtcf_FakeTime_wallMs = $this => {
    return Long_add(Long_add(Long_create(3487918080, 395), $this.$nowMs), $this.$skewMs);
},
dtcf_FakeTime_ticksMs = $this => {
    return $this.$nowMs;
},
dtcf_FakeTime_after = ($this, $delayMs, $task) => {
    let $alarm, var$4, var$5;
    $alarm = new dtcf_FakeTime$Alarm;
    var$4 = Long_add($this.$nowMs, jl_Math_max0(Long_ZERO, $delayMs));
    var$5 = $this.$numbers;
    $this.$numbers = Long_add(var$5, Long_fromInt(1));
    dtcf_FakeTime$Alarm__init_($alarm, var$4, var$5, $task);
    ($rt_nullCheck($this.$alarms)).$add($alarm);
    return dtcf_FakeTime$after$lambda$_3_0__init_0($this, $alarm);
},
dtcf_FakeTime_pass = ($this, $ms) => {
    let $until, $run, $next, var$5;
    $until = Long_add($this.$nowMs, $ms);
    $run = 0;
    while (!($rt_nullCheck($this.$alarms)).$isEmpty() && Long_le(dtcf_FakeTime$Alarm_atMs($rt_nullCheck($rt_castToClass(($rt_nullCheck($this.$alarms)).$first(), dtcf_FakeTime$Alarm))), $until)) {
        if ($run == 1000000)
            $rt_throw(jl_IllegalStateException__init_($rt_s(157)));
        $next = $rt_castToClass(($rt_nullCheck($this.$alarms)).$first(), dtcf_FakeTime$Alarm);
        ($rt_nullCheck($this.$alarms)).$remove0($next);
        var$5 = $this.$nowMs;
        $next = $rt_nullCheck($next);
        $this.$nowMs = jl_Math_max0(var$5, dtcf_FakeTime$Alarm_atMs($next));
        ($rt_nullCheck(dtcf_FakeTime$Alarm_task($next))).$run();
        $run = $run + 1 | 0;
    }
    $this.$nowMs = $until;
},
dtcf_FakeTime_pending = $this => {
    return ($rt_nullCheck($this.$alarms)).$size();
},
dtcf_FakeTime_lambda$after$0 = ($this, $alarm) => {
    ($rt_nullCheck($this.$alarms)).$remove0($alarm);
};
function dtcf_FakeTopics$pull$lambda$_20_0() {
    let a = this; jl_Object.call(a);
    a.$_018 = null;
    a.$_15 = 0;
    a.$_21 = null;
    a.$_30 = null;
}
let dtcf_FakeTopics$pull$lambda$_20_0__init_ = (var$0, var$1, var$2, var$3, var$4) => {
    jl_Object__init_(var$0);
    var$0.$_018 = var$1;
    var$0.$_15 = var$2;
    var$0.$_21 = var$3;
    var$0.$_30 = var$4;
},
dtcf_FakeTopics$pull$lambda$_20_0__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtcf_FakeTopics$pull$lambda$_20_0();
    dtcf_FakeTopics$pull$lambda$_20_0__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtcf_FakeTopics$pull$lambda$_20_0_run = var$0 => {
    let var$1, var$2, var$3, var$4;
    var$1 = var$0.$_018;
    var$2 = var$0.$_15;
    var$3 = var$0.$_21;
    var$4 = var$0.$_30;
    dtcf_FakeTopics_lambda$pull$0($rt_nullCheck(var$1), var$2, var$3, var$4);
},
dtct_Windows$window$lambda$_3_0 = $rt_classWithoutFields(),
dtct_Windows$window$lambda$_3_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Windows$window$lambda$_3_0__init_0 = () => {
    let var_0 = new dtct_Windows$window$lambda$_3_0();
    dtct_Windows$window$lambda$_3_0__init_(var_0);
    return var_0;
},
dtct_Windows$window$lambda$_3_0_accept0 = (var$0, var$1) => {
    dtct_Windows$window$lambda$_3_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_Windows$window$lambda$_3_0_accept = (var$0, var$1) => {
    dtct_Windows_lambda$window$0(var$1);
};
function ju_Collections$14() {
    ju_AbstractSet.call(this);
    this.$val$c0 = null;
}
let ju_Collections$14__init_ = ($this, var$1) => {
    $this.$val$c0 = var$1;
    ju_AbstractSet__init_($this);
},
ju_Collections$14__init_0 = var_0 => {
    let var_1 = new ju_Collections$14();
    ju_Collections$14__init_(var_1, var_0);
    return var_1;
},
ju_Collections$14_iterator = $this => {
    return ju_Collections_unmodifiableMapEntryIterator(($rt_nullCheck($this.$val$c0)).$iterator());
};
function ju_Collections$15() {
    jl_Object.call(this);
    this.$val$c = null;
}
let ju_Collections$15__init_ = ($this, var$1) => {
    $this.$val$c = var$1;
    jl_Object__init_($this);
},
ju_Collections$15__init_0 = var_0 => {
    let var_1 = new ju_Collections$15();
    ju_Collections$15__init_(var_1, var_0);
    return var_1;
},
ju_Collections$15_hasNext = $this => {
    return ($rt_nullCheck($this.$val$c)).$hasNext();
},
ju_Collections$15_next0 = $this => {
    return ju_AbstractMap$SimpleImmutableEntry__init_1($rt_castToInterface(($rt_nullCheck($this.$val$c)).$next0(), ju_Map$Entry));
},
ju_Collections$15_next = $this => {
    return $this.$next2();
},
jn_BufferOverflowException = $rt_classWithoutFields(jl_RuntimeException),
jn_BufferOverflowException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
jn_BufferOverflowException__init_ = () => {
    let var_0 = new jn_BufferOverflowException();
    jn_BufferOverflowException__init_0(var_0);
    return var_0;
},
dtct_Shown$Taken$Older = $rt_classWithoutFields(jl_Record),
dtct_Shown$Taken$Older__init_ = $this => {
    jl_Record__init_($this);
},
dtct_Shown$Taken$Older__init_0 = () => {
    let var_0 = new dtct_Shown$Taken$Older();
    dtct_Shown$Taken$Older__init_(var_0);
    return var_0;
},
dtct_Shown$Taken$Older_toString = $this => {
    return ($rt_nullCheck((jl_StringBuilder__init_0($rt_s(158))).$append2($rt_s(9)))).$toString();
},
dtct_Shown$Taken$Older_hashCode = $this => {
    return 1;
},
dtct_Shown$Taken$Older_equals = ($this, $o) => {
    let var$2;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            if ($o !== null) {
                $o = $rt_nullCheck($o);
                if (jl_Object_getClass($o) === $rt_cls(dtct_Shown$Taken$Older)) {
                    var$2 = 1;
                    break a;
                }
            }
            var$2 = 0;
        }
    }
    return var$2;
};
function ju_Collections$13() {
    let a = this; ju_AbstractMap.call(a);
    a.$entrySetCache = null;
    a.$val$m = null;
}
let ju_Collections$13__init_ = ($this, var$1) => {
    $this.$val$m = var$1;
    ju_AbstractMap__init_($this);
},
ju_Collections$13__init_0 = var_0 => {
    let var_1 = new ju_Collections$13();
    ju_Collections$13__init_(var_1, var_0);
    return var_1;
},
ju_Collections$13_entrySet = $this => {
    if ($this.$entrySetCache === null)
        $this.$entrySetCache = ju_Collections_unmodifiableMapEntrySet(($rt_nullCheck($this.$val$m)).$entrySet());
    return $this.$entrySetCache;
},
ju_Collections$13_containsKey = ($this, $key) => {
    return ($rt_nullCheck($this.$val$m)).$containsKey($key);
},
ju_Collections$13_size = $this => {
    return ($rt_nullCheck($this.$val$m)).$size();
},
ju_Collections$13_get = ($this, $key) => {
    return ($rt_nullCheck($this.$val$m)).$get($key);
},
ju_Collections$13_isEmpty = $this => {
    return ($rt_nullCheck($this.$val$m)).$isEmpty();
};
function ju_TemplateCollections$ImmutableArrayList() {
    ju_TemplateCollections$AbstractImmutableList.call(this);
    this.$list = null;
}
let ju_TemplateCollections$ImmutableArrayList__init_0 = ($this, $list) => {
    ju_TemplateCollections$AbstractImmutableList__init_($this);
    $this.$list = $list;
},
ju_TemplateCollections$ImmutableArrayList__init_ = var_0 => {
    let var_1 = new ju_TemplateCollections$ImmutableArrayList();
    ju_TemplateCollections$ImmutableArrayList__init_0(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$ImmutableArrayList__init_1 = ($this, $collection) => {
    let $list, $iter, $index, $element, var$6, $index_0;
    ju_TemplateCollections$AbstractImmutableList__init_($this);
    $collection = $rt_nullCheck($collection);
    $list = $rt_createArray(jl_Object, $collection.$size());
    $iter = $collection.$iterator();
    $index = 0;
    while (true) {
        $iter = $rt_nullCheck($iter);
        if (!$iter.$hasNext())
            break;
        $element = $iter.$next0();
        if ($element === null)
            $rt_throw(jl_NullPointerException__init_());
        var$6 = $list.data;
        $index_0 = $index + 1 | 0;
        $index = $rt_checkBounds($index, var$6);
        var$6[$index] = $element;
        $index = $index_0;
    }
    $this.$list = $list;
},
ju_TemplateCollections$ImmutableArrayList__init_2 = var_0 => {
    let var_1 = new ju_TemplateCollections$ImmutableArrayList();
    ju_TemplateCollections$ImmutableArrayList__init_1(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$ImmutableArrayList_get = ($this, $index) => {
    let var$2;
    var$2 = ($rt_nullCheck($this.$list)).data;
    $index = $rt_checkBounds($index, var$2);
    return var$2[$index];
},
ju_TemplateCollections$ImmutableArrayList_size = $this => {
    return ($rt_nullCheck($this.$list)).data.length;
},
ju_TemplateCollections$ImmutableArrayList_remove = ($this, var$1) => {
    return ju_TemplateCollections$AbstractImmutableList_remove($this, var$1);
},
dtct_Keeper$save$lambda$_7_1 = $rt_classWithoutFields(),
dtct_Keeper$save$lambda$_7_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Keeper$save$lambda$_7_1__init_0 = () => {
    let var_0 = new dtct_Keeper$save$lambda$_7_1();
    dtct_Keeper$save$lambda$_7_1__init_(var_0);
    return var_0;
},
dtct_Keeper$save$lambda$_7_1_apply0 = (var$0, var$1) => {
    return dtct_Keeper$save$lambda$_7_1_apply(var$0, $rt_castToInterface(var$1, dtcp_Storage$Committed));
},
dtct_Keeper$save$lambda$_7_1_apply = (var$0, var$1) => {
    return dtct_Keeper_lambda$save$1(var$1);
};
function dtct_Keeper$save$lambda$_7_2() {
    let a = this; jl_Object.call(a);
    a.$_078 = null;
    a.$_133 = null;
}
let dtct_Keeper$save$lambda$_7_2__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_078 = var$1;
    var$0.$_133 = var$2;
},
dtct_Keeper$save$lambda$_7_2__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Keeper$save$lambda$_7_2();
    dtct_Keeper$save$lambda$_7_2__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Keeper$save$lambda$_7_2_apply0 = (var$0, var$1) => {
    return dtct_Keeper$save$lambda$_7_2_apply(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Keeper$save$lambda$_7_2_apply = (var$0, var$1) => {
    return dtct_Keeper_lambda$save$2($rt_nullCheck(var$0.$_078), var$0.$_133, var$1);
};
function dtcf_MemoryStorage$Watcher() {
    jl_Record.call(this);
    this.$changed2 = null;
}
let dtcf_MemoryStorage$Watcher_changed = $this => {
    return $this.$changed2;
};
function dtct_Keeper$save$lambda$_7_0() {
    jl_Object.call(this);
    this.$_034 = null;
}
let dtct_Keeper$save$lambda$_7_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_034 = var$1;
},
dtct_Keeper$save$lambda$_7_0__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$save$lambda$_7_0();
    dtct_Keeper$save$lambda$_7_0__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$save$lambda$_7_0_apply0 = (var$0, var$1) => {
    return dtct_Keeper$save$lambda$_7_0_apply(var$0, $rt_castToClass(var$1, dtcp_Done));
},
dtct_Keeper$save$lambda$_7_0_apply = (var$0, var$1) => {
    return dtct_Keeper_lambda$save$0(var$0.$_034, var$1);
};
function jusi_AllMatchConsumer0() {
    let a = this; jl_Object.call(a);
    a.$matched = 0;
    a.$predicate0 = null;
}
let jusi_AllMatchConsumer__init_0 = ($this, $predicate) => {
    jl_Object__init_($this);
    $this.$matched = 1;
    $this.$predicate0 = $predicate;
},
jusi_AllMatchConsumer__init_2 = var_0 => {
    let var_1 = new jusi_AllMatchConsumer0();
    jusi_AllMatchConsumer__init_0(var_1, var_0);
    return var_1;
},
jusi_AllMatchConsumer_test0 = ($this, $t) => {
    if (!($rt_nullCheck($this.$predicate0)).$test3($t))
        $this.$matched = 0;
    return $this.$matched;
};
function dtct_Keeper() {
    let a = this; jl_Object.call(a);
    a.$how = null;
    a.$key3 = null;
    a.$storage0 = null;
    a.$time2 = null;
    a.$watcher = null;
    a.$alarm0 = null;
    a.$saved = null;
    a.$unsaved0 = null;
    a.$unsavedKey = null;
    a.$unsavedSinceMs = Long_ZERO;
}
let dtct_Keeper__init_ = ($this, $how, $key, $storage, $time, $watcher) => {
    jl_Object__init_($this);
    $this.$alarm0 = dtct_Keeper$_init_$lambda$_0_0__init_0();
    $this.$saved = dtcp_Promise_done();
    $this.$unsavedKey = $rt_s(4);
    $this.$how = $how;
    $this.$key3 = $key;
    $this.$storage0 = $storage;
    $this.$time2 = $time;
    $this.$watcher = $watcher;
},
dtct_Keeper__init_0 = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new dtct_Keeper();
    dtct_Keeper__init_(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
dtct_Keeper_load = $this => {
    let var$1, var$2;
    var$1 = dtcp_Promise_from(dtct_Keeper$load$lambda$_1_0__init_0($this));
    var$2 = dtct_Keeper$load$lambda$_1_1__init_0($this);
    var$1 = dtcp_Promise_map($rt_nullCheck(var$1), var$2);
    var$2 = dtct_Keeper$load$lambda$_1_2__init_0($this);
    var$1 = dtcp_Promise_recover($rt_nullCheck(var$1), var$2);
    return var$1;
},
dtct_Keeper_usable = ($this, $text) => {
    let $kept, var$3, $ageMs, var$5, var$6, $useless, $today, var$9, $$je;
    a: {
        b: {
            try {
                $kept = dtct_Kept_parse($text);
                var$3 = ($rt_nullCheck($this.$time2)).$wallMs();
                $kept = $rt_nullCheck($kept);
                $ageMs = Long_sub(var$3, dtct_Kept_savedAtMs($kept));
                if (!ju_Optional_isPresent($rt_nullCheck(dtct_Keeping_ttlMs($rt_nullCheck($this.$how)))))
                    break b;
                if (Long_lt($ageMs, ($rt_nullCheck($rt_castToClass(ju_Optional_get($rt_nullCheck(dtct_Keeping_ttlMs($rt_nullCheck($this.$how)))), jl_Long))).$longValue()))
                    break b;
                var$5 = $this.$watcher;
                var$6 = ju_Map_of($rt_s(159), jl_Long_toString($ageMs));
                ($rt_nullCheck(var$5)).$note($rt_s(160), var$6);
                var$5 = ju_Optional_empty();
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof dtpj_JsonException) {
                    $useless = $$je;
                    break a;
                } else {
                    throw $$e;
                }
            }
            return var$5;
        }
        try {
            $today = dtct_Keeper_migrated($this, $kept);
            var$5 = $this.$watcher;
            $today = $rt_nullCheck($today);
            var$6 = ju_Map_of($rt_s(161), dtpt_Revision_toString($rt_nullCheck(dtpt_Snapshot_revision($today))));
            ($rt_nullCheck(var$5)).$note($rt_s(162), var$6);
            var$5 = ju_Optional_of($today);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof dtpj_JsonException) {
                $useless = $$je;
                break a;
            } else {
                throw $$e;
            }
        }
        return var$5;
    }
    var$5 = $this.$watcher;
    dtct_TopicFault$Phase_$callClinit();
    var$9 = dtct_TopicFault$Phase_LOAD;
    var$6 = ju_Optional_empty();
    ($rt_nullCheck(var$5)).$faulty0(var$9, $useless, var$6);
    return ju_Optional_empty();
},
dtct_Keeper_migrated = ($this, $kept) => {
    let $data, $from, var$4, var$5, var$6, var$7, var$8, $step, var$10, var$11;
    $kept = $rt_nullCheck($kept);
    if (dtct_Kept_schema($kept) <= dtct_Keeping_schema($rt_nullCheck($this.$how))) {
        if (dtct_Kept_schema($kept) != dtct_Keeping_schema($rt_nullCheck($this.$how))) {
            $data = dtpt_TopicJson_readData(dtpt_Snapshot_data($rt_nullCheck(dtct_Kept_snapshot($kept))));
            $from = dtct_Kept_schema($kept);
            while (true) {
                if ($from >= dtct_Keeping_schema($rt_nullCheck($this.$how))) {
                    var$4 = $this.$watcher;
                    var$5 = jl_Integer_toString(dtct_Kept_schema($kept));
                    var$6 = dtct_Keeping_schema($rt_nullCheck($this.$how));
                    var$7 = jl_StringBuilder__init_();
                    jl_StringBuilder_append0(var$7, var$6);
                    var$8 = ju_Map_of0($rt_s(163), var$5, $rt_s(164), jl_StringBuilder_toString(var$7));
                    ($rt_nullCheck(var$4)).$note($rt_s(165), var$8);
                    return dtpt_Snapshot__init_(dtpt_Snapshot_revision($rt_nullCheck(dtct_Kept_snapshot($kept))), ($rt_nullCheck($data)).$toJson());
                }
                $step = $rt_castToInterface(($rt_nullCheck(dtct_Keeping_migrations($rt_nullCheck($this.$how)))).$get(jl_Integer_valueOf($from)), juf_UnaryOperator);
                if ($step === null)
                    break;
                $data = dtct_Keeper_step($step, $from, $data);
                $from = $from + 1 | 0;
            }
            var$8 = new dtpj_JsonException;
            var$10 = jl_StringBuilder__init_();
            jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$10, $rt_s(166))), $from)), $rt_s(167));
            dtpj_JsonException__init_(var$8, jl_StringBuilder_toString(var$10));
            $rt_throw(var$8);
        }
        return dtct_Kept_snapshot($kept);
    }
    var$8 = new dtpj_JsonException;
    var$6 = dtct_Kept_schema($kept);
    var$11 = dtct_Keeping_schema($rt_nullCheck($this.$how));
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(168))), var$6)), $rt_s(169))), var$11);
    dtpj_JsonException__init_(var$8, jl_StringBuilder_toString(var$4));
    $rt_throw(var$8);
},
dtct_Keeper_step = ($step, $from, $data) => {
    let var$4, var$5, $thrown, var$7, $$je;
    try {
        $step = $rt_nullCheck($step);
        var$4 = $rt_castToInterface($step.$apply0($data), dtpj_JsonValue);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_RuntimeException) {
            $thrown = $$je;
            var$4 = new dtpj_JsonException;
            var$5 = jl_String_valueOf($thrown);
            var$7 = jl_StringBuilder__init_();
            jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(170))), $from)), $rt_s(171))), var$5);
            dtpj_JsonException__init_1(var$4, jl_StringBuilder_toString(var$7), $thrown);
            $rt_throw(var$4);
        } else {
            throw $$e;
        }
    }
    return var$4;
},
dtct_Keeper_changed = ($this, $snapshot) => {
    let $nowMs, $leftMs;
    $nowMs = ($rt_nullCheck($this.$time2)).$ticksMs();
    if ($this.$unsaved0 === null)
        $this.$unsavedSinceMs = $nowMs;
    $this.$unsaved0 = $snapshot;
    $this.$unsavedKey = $rt_castToClass(($rt_nullCheck($this.$key3)).$get8(), jl_String);
    ($rt_nullCheck($this.$alarm0)).$cancel();
    $leftMs = Long_sub(Long_add($this.$unsavedSinceMs, dtct_Keeping_maxWaitMs($rt_nullCheck($this.$how))), $nowMs);
    $this.$alarm0 = ($rt_nullCheck($this.$time2)).$after(jl_Math_max0(Long_ZERO, jl_Math_min0(dtct_Keeping_debounceMs($rt_nullCheck($this.$how)), $leftMs)), dtct_Keeper$changed$lambda$_5_0__init_0($this));
},
dtct_Keeper_flush = $this => {
    dtct_Keeper_save($this);
    return $this.$saved;
},
dtct_Keeper_save = $this => {
    let $snapshot, $text, $before, var$4, var$5, $commit;
    ($rt_nullCheck($this.$alarm0)).$cancel();
    $snapshot = $this.$unsaved0;
    if ($snapshot !== null) {
        $this.$unsaved0 = null;
        $text = dtct_Kept_text(dtct_Kept__init_(($rt_nullCheck($this.$time2)).$wallMs(), dtct_Keeping_schema($rt_nullCheck($this.$how)), $snapshot));
        $before = $this.$saved;
        var$4 = $this.$storage0;
        var$5 = dtcp_Storage$Edit$Put__init_0($this.$unsavedKey, $text);
        $commit = ($rt_nullCheck(var$4)).$commit(ju_List_of1(var$5));
        var$4 = dtct_Keeper$save$lambda$_7_0__init_0($commit);
        $before = $rt_nullCheck($before);
        var$4 = dtcp_Promise_then($before, var$4);
        var$5 = dtct_Keeper$save$lambda$_7_1__init_0();
        var$4 = dtcp_Promise_map($rt_nullCheck(var$4), var$5);
        var$5 = dtct_Keeper$save$lambda$_7_2__init_0($this, $snapshot);
        $this.$saved = dtcp_Promise_recover($rt_nullCheck(var$4), var$5);
        return;
    }
},
dtct_Keeper_unsaved = ($this, $failed, $snapshot) => {
    let var$3;
    var$3 = $this.$watcher;
    dtct_TopicFault$Phase_$callClinit();
    ($rt_nullCheck(var$3)).$faulty0(dtct_TopicFault$Phase_SAVE, $failed, ju_Optional_of($snapshot));
    if ($this.$unsaved0 === null) {
        $this.$unsaved0 = $snapshot;
        $this.$unsavedSinceMs = ($rt_nullCheck($this.$time2)).$ticksMs();
    }
    return dtcp_Promise_done();
},
dtct_Keeper_lambda$save$2 = ($this, $snapshot, $failed) => {
    return dtct_Keeper_unsaved($this, $failed, $snapshot);
},
dtct_Keeper_lambda$save$1 = $committed => {
    dtcp_Done_$callClinit();
    return dtcp_Done_DONE;
},
dtct_Keeper_lambda$save$0 = ($commit, $done) => {
    return $commit;
},
dtct_Keeper_lambda$load$2 = ($this, $failed) => {
    let var$2, var$3, var$4;
    var$2 = $this.$watcher;
    dtct_TopicFault$Phase_$callClinit();
    var$3 = dtct_TopicFault$Phase_LOAD;
    var$4 = ju_Optional_empty();
    ($rt_nullCheck(var$2)).$faulty0(var$3, $failed, var$4);
    return dtcp_Promise_kept(ju_Optional_empty());
},
dtct_Keeper_lambda$load$1 = ($this, $text) => {
    let var$2;
    var$2 = dtct_Keeper$lambda$load$1$lambda$_13_0__init_0($this);
    $text = $rt_nullCheck($text);
    return ju_Optional_flatMap($text, var$2);
},
dtct_Keeper_lambda$load$0 = $this => {
    return ($rt_nullCheck($this.$storage0)).$get11($rt_castToClass(($rt_nullCheck($this.$key3)).$get8(), jl_String));
},
dtct_Keeper_lambda$new$0 = () => {
    return;
};
function jusi_FilteringStreamImpl() {
    jusi_WrappingStreamImpl.call(this);
    this.$filter1 = null;
}
let jusi_FilteringStreamImpl__init_ = ($this, $innerStream, $filter) => {
    jusi_WrappingStreamImpl__init_($this, $innerStream);
    $this.$filter1 = $filter;
},
jusi_FilteringStreamImpl__init_0 = (var_0, var_1) => {
    let var_2 = new jusi_FilteringStreamImpl();
    jusi_FilteringStreamImpl__init_(var_2, var_0, var_1);
    return var_2;
},
jusi_FilteringStreamImpl_wrap = ($this, $consumer) => {
    return jusi_FilteringStreamImpl$wrap$lambda$_1_0__init_0($this, $consumer);
},
jusi_FilteringStreamImpl_lambda$wrap$0 = ($this, $consumer, $t) => {
    if (($rt_nullCheck($this.$filter1)).$test($t)) {
        $consumer = $rt_nullCheck($consumer);
        return $consumer.$test($t);
    }
    return 1;
},
dtcp_Storage$StorageException$Reason = $rt_classWithoutFields(jl_Enum),
dtcp_Storage$StorageException$Reason_FULL = null,
dtcp_Storage$StorageException$Reason_BUSY = null,
dtcp_Storage$StorageException$Reason_BROKEN = null,
dtcp_Storage$StorageException$Reason_$VALUES = null,
dtcp_Storage$StorageException$Reason_$callClinit = () => {
    dtcp_Storage$StorageException$Reason_$callClinit = $rt_eraseClinit(dtcp_Storage$StorageException$Reason);
    dtcp_Storage$StorageException$Reason__clinit_();
},
dtcp_Storage$StorageException$Reason__init_0 = ($this, var$1, var$2) => {
    dtcp_Storage$StorageException$Reason_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtcp_Storage$StorageException$Reason__init_ = (var_0, var_1) => {
    let var_2 = new dtcp_Storage$StorageException$Reason();
    dtcp_Storage$StorageException$Reason__init_0(var_2, var_0, var_1);
    return var_2;
},
dtcp_Storage$StorageException$Reason_$values = () => {
    let var$1, var$2;
    dtcp_Storage$StorageException$Reason_$callClinit();
    var$1 = $rt_createArray(dtcp_Storage$StorageException$Reason, 3);
    var$2 = var$1.data;
    var$2[0] = dtcp_Storage$StorageException$Reason_FULL;
    var$2[1] = dtcp_Storage$StorageException$Reason_BUSY;
    var$2[2] = dtcp_Storage$StorageException$Reason_BROKEN;
    return var$1;
},
dtcp_Storage$StorageException$Reason__clinit_ = () => {
    dtcp_Storage$StorageException$Reason_FULL = dtcp_Storage$StorageException$Reason__init_($rt_s(35), 0);
    dtcp_Storage$StorageException$Reason_BUSY = dtcp_Storage$StorageException$Reason__init_($rt_s(172), 1);
    dtcp_Storage$StorageException$Reason_BROKEN = dtcp_Storage$StorageException$Reason__init_($rt_s(173), 2);
    dtcp_Storage$StorageException$Reason_$VALUES = dtcp_Storage$StorageException$Reason_$values();
};
function dtct_Keeper$lambda$load$1$lambda$_13_0() {
    jl_Object.call(this);
    this.$_017 = null;
}
let dtct_Keeper$lambda$load$1$lambda$_13_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_017 = var$1;
},
dtct_Keeper$lambda$load$1$lambda$_13_0__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$lambda$load$1$lambda$_13_0();
    dtct_Keeper$lambda$load$1$lambda$_13_0__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$lambda$load$1$lambda$_13_0_apply0 = (var$0, var$1) => {
    return dtct_Keeper$lambda$load$1$lambda$_13_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_Keeper$lambda$load$1$lambda$_13_0_apply = (var$0, var$1) => {
    return dtct_Keeper_usable($rt_nullCheck(var$0.$_017), var$1);
};
function dtct_Faults$fields$lambda$_4_1() {
    jl_Object.call(this);
    this.$_038 = null;
}
let dtct_Faults$fields$lambda$_4_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_038 = var$1;
},
dtct_Faults$fields$lambda$_4_1__init_0 = var_0 => {
    let var_1 = new dtct_Faults$fields$lambda$_4_1();
    dtct_Faults$fields$lambda$_4_1__init_(var_1, var_0);
    return var_1;
},
dtct_Faults$fields$lambda$_4_1_accept0 = (var$0, var$1) => {
    dtct_Faults$fields$lambda$_4_1_accept(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Faults$fields$lambda$_4_1_accept = (var$0, var$1) => {
    dtct_Faults_lambda$fields$1(var$0.$_038, var$1);
};
function dtct_Faults$fields$lambda$_4_2() {
    jl_Object.call(this);
    this.$_053 = null;
}
let dtct_Faults$fields$lambda$_4_2__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_053 = var$1;
},
dtct_Faults$fields$lambda$_4_2__init_0 = var_0 => {
    let var_1 = new dtct_Faults$fields$lambda$_4_2();
    dtct_Faults$fields$lambda$_4_2__init_(var_1, var_0);
    return var_1;
},
dtct_Faults$fields$lambda$_4_2_accept0 = (var$0, var$1) => {
    dtct_Faults$fields$lambda$_4_2_accept(var$0, $rt_castToClass(var$1, dtpt_Invalidation));
},
dtct_Faults$fields$lambda$_4_2_accept = (var$0, var$1) => {
    dtct_Faults_lambda$fields$2(var$0.$_053, var$1);
};
function dtct_Faults$fields$lambda$_4_3() {
    jl_Object.call(this);
    this.$_072 = null;
}
let dtct_Faults$fields$lambda$_4_3__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_072 = var$1;
},
dtct_Faults$fields$lambda$_4_3__init_0 = var_0 => {
    let var_1 = new dtct_Faults$fields$lambda$_4_3();
    dtct_Faults$fields$lambda$_4_3__init_(var_1, var_0);
    return var_1;
},
dtct_Faults$fields$lambda$_4_3_accept0 = (var$0, var$1) => {
    dtct_Faults$fields$lambda$_4_3_accept(var$0, $rt_castToClass(var$1, dtct_TopicFault$Again));
},
dtct_Faults$fields$lambda$_4_3_accept = (var$0, var$1) => {
    dtct_Faults_lambda$fields$4(var$0.$_072, var$1);
};
function otci_CharFlow() {
    let a = this; jl_Object.call(a);
    a.$characters = null;
    a.$pointer = 0;
}
let otci_CharFlow__init_ = ($this, $characters) => {
    jl_Object__init_($this);
    $this.$characters = $characters;
},
otci_CharFlow__init_0 = var_0 => {
    let var_1 = new otci_CharFlow();
    otci_CharFlow__init_(var_1, var_0);
    return var_1;
};
function dtct_Faults$fields$lambda$_4_0() {
    jl_Object.call(this);
    this.$_068 = null;
}
let dtct_Faults$fields$lambda$_4_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_068 = var$1;
},
dtct_Faults$fields$lambda$_4_0__init_0 = var_0 => {
    let var_1 = new dtct_Faults$fields$lambda$_4_0();
    dtct_Faults$fields$lambda$_4_0__init_(var_1, var_0);
    return var_1;
},
dtct_Faults$fields$lambda$_4_0_accept0 = (var$0, var$1) => {
    dtct_Faults$fields$lambda$_4_0_accept(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Faults$fields$lambda$_4_0_accept = (var$0, var$1) => {
    dtct_Faults_lambda$fields$0(var$0.$_068, var$1);
},
dtct_Shown$Taken$New = $rt_classWithoutFields(jl_Record),
dtct_Shown$Taken$New__init_ = $this => {
    jl_Record__init_($this);
},
dtct_Shown$Taken$New__init_0 = () => {
    let var_0 = new dtct_Shown$Taken$New();
    dtct_Shown$Taken$New__init_(var_0);
    return var_0;
},
dtct_Shown$Taken$New_toString = $this => {
    return ($rt_nullCheck((jl_StringBuilder__init_0($rt_s(174))).$append2($rt_s(9)))).$toString();
},
dtct_Shown$Taken$New_hashCode = $this => {
    return 1;
},
dtct_Shown$Taken$New_equals = ($this, $o) => {
    let var$2;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            if ($o !== null) {
                $o = $rt_nullCheck($o);
                if (jl_Object_getClass($o) === $rt_cls(dtct_Shown$Taken$New)) {
                    var$2 = 1;
                    break a;
                }
            }
            var$2 = 0;
        }
    }
    return var$2;
},
ji_IOException = $rt_classWithoutFields(jl_Exception),
ji_IOException__init_ = $this => {
    jl_Exception__init_0($this);
},
ji_IOException__init_0 = () => {
    let var_0 = new ji_IOException();
    ji_IOException__init_(var_0);
    return var_0;
},
jnc_CharacterCodingException = $rt_classWithoutFields(ji_IOException),
jnc_CharacterCodingException__init_ = $this => {
    ji_IOException__init_($this);
},
jnc_CharacterCodingException__init_0 = () => {
    let var_0 = new jnc_CharacterCodingException();
    jnc_CharacterCodingException__init_(var_0);
    return var_0;
};
function jnc_UnmappableCharacterException() {
    jnc_CharacterCodingException.call(this);
    this.$length2 = 0;
}
let jnc_UnmappableCharacterException__init_ = ($this, $length) => {
    jnc_CharacterCodingException__init_($this);
    $this.$length2 = $length;
},
jnc_UnmappableCharacterException__init_0 = var_0 => {
    let var_1 = new jnc_UnmappableCharacterException();
    jnc_UnmappableCharacterException__init_(var_1, var_0);
    return var_1;
},
jnc_UnmappableCharacterException_getMessage = $this => {
    let var$1, var$2;
    var$1 = $this.$length2;
    var$2 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$2, $rt_s(175))), var$1);
    return jl_StringBuilder_toString(var$2);
},
jn_BufferUnderflowException = $rt_classWithoutFields(jl_RuntimeException),
jn_BufferUnderflowException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jn_BufferUnderflowException__init_0 = () => {
    let var_0 = new jn_BufferUnderflowException();
    jn_BufferUnderflowException__init_(var_0);
    return var_0;
};
function otcit_FloatAnalyzer$Result() {
    let a = this; jl_Object.call(a);
    a.$mantissa = 0;
    a.$exponent = 0;
    a.$sign = 0;
}
let otcit_FloatAnalyzer$Result__init_ = $this => {
    jl_Object__init_($this);
},
otcit_FloatAnalyzer$Result__init_0 = () => {
    let var_0 = new otcit_FloatAnalyzer$Result();
    otcit_FloatAnalyzer$Result__init_(var_0);
    return var_0;
},
otrr_ClassInfo = $rt_classWithoutFields(otrr_ReflectionInfo),
otrr_ClassInfo_newArrayInstance = (var$0, var$1) => {
    switch (var$0.primitiveKind) {
        default: return $rt_createArray(var$0, var$1);
    }
};
function dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0() {
    jl_Object.call(this);
    this.$_045 = null;
}
let dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_045 = var$1;
},
dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0();
    dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$0(var$0.$_045, var$1);
},
dtp_Unsigned = $rt_classWithoutFields(),
dtp_Unsigned_parse = $text => {
    let $value, $i, $digit, var$5, var$6, $next, $over, var$9, var$10;
    $text = $rt_nullCheck($text);
    if (!jl_String_isEmpty($text)) {
        $value = Long_ZERO;
        $i = 0;
        a: {
            while ($i < jl_String_length($text)) {
                $digit = jl_String_charAt($text, $i) - 48 | 0;
                if ($digit < 0)
                    break a;
                if ($digit > 9)
                    break a;
                var$5 = Long_mul($value, Long_fromInt(10));
                var$6 = Long_fromInt($digit);
                $next = Long_add(var$5, var$6);
                $over = !(jl_Long_compareUnsigned($value, Long_create(2576980377, 429496729)) <= 0 && jl_Long_compareUnsigned($next, var$6) >= 0) ? 1 : 0;
                if ($over)
                    $rt_throw(jl_NumberFormatException__init_0($rt_s(176)));
                $i = $i + 1 | 0;
                $value = $next;
            }
            return $value;
        }
        var$9 = new jl_NumberFormatException;
        var$10 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$10, $rt_s(177))), $i);
        jl_NumberFormatException__init_(var$9, jl_StringBuilder_toString(var$10));
        $rt_throw(var$9);
    }
    $rt_throw(jl_NumberFormatException__init_0($rt_s(178)));
};
function dtct_TopicFault$Again() {
    let a = this; jl_Record.call(a);
    a.$attempt1 = 0;
    a.$delayMs0 = Long_ZERO;
}
let dtct_TopicFault$Again__init_ = ($this, $attempt, $delayMs) => {
    jl_Record__init_($this);
    $this.$attempt1 = $attempt;
    $this.$delayMs0 = $delayMs;
},
dtct_TopicFault$Again__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_TopicFault$Again();
    dtct_TopicFault$Again__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_TopicFault$Again_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(179))).$append2($rt_s(180)))).$append4($this.$attempt1))).$append2($rt_s(181)))).$append6($this.$delayMs0))).$append2($rt_s(9)))).$toString();
},
dtct_TopicFault$Again_hashCode = $this => {
    return ((31 + jl_Integer_hashCode($this.$attempt1) | 0) * 31 | 0) + jl_Long_hashCode($this.$delayMs0) | 0;
},
dtct_TopicFault$Again_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_TopicFault$Again))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_TopicFault$Again);
            var$2 = $this.$attempt1;
            var$3 = $rt_nullCheck(var$3);
            if (var$2 != var$3.$attempt1)
                var$2 = 0;
            else if (Long_eq($this.$delayMs0, var$3.$delayMs0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_TopicFault$Again_attempt = $this => {
    return $this.$attempt1;
},
dtct_TopicFault$Again_delayMs = $this => {
    return $this.$delayMs0;
};
function dtct_Keeping() {
    let a = this; jl_Record.call(a);
    a.$schema1 = 0;
    a.$migrations0 = null;
    a.$ttlMs0 = null;
    a.$debounceMs1 = Long_ZERO;
    a.$maxWaitMs0 = Long_ZERO;
}
let dtct_Keeping_schema = $this => {
    return $this.$schema1;
},
dtct_Keeping_migrations = $this => {
    return $this.$migrations0;
},
dtct_Keeping_ttlMs = $this => {
    return $this.$ttlMs0;
},
dtct_Keeping_debounceMs = $this => {
    return $this.$debounceMs1;
},
dtct_Keeping_maxWaitMs = $this => {
    return $this.$maxWaitMs0;
};
function jnc_MalformedInputException() {
    jnc_CharacterCodingException.call(this);
    this.$length3 = 0;
}
let jnc_MalformedInputException__init_ = ($this, $length) => {
    jnc_CharacterCodingException__init_($this);
    $this.$length3 = $length;
},
jnc_MalformedInputException__init_0 = var_0 => {
    let var_1 = new jnc_MalformedInputException();
    jnc_MalformedInputException__init_(var_1, var_0);
    return var_1;
},
jnc_MalformedInputException_getMessage = $this => {
    let var$1, var$2;
    var$1 = $this.$length3;
    var$2 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$2, $rt_s(182))), var$1);
    return jl_StringBuilder_toString(var$2);
};
function dtcp_Storage$Edit$Delete() {
    jl_Record.call(this);
    this.$key7 = null;
}
let dtcp_Storage$Edit$Delete_key = $this => {
    return $this.$key7;
};
function dtcf_FakeTopics$Words() {
    let a = this; jl_Record.call(a);
    a.$delayMs1 = Long_ZERO;
    a.$jitterMs0 = Long_ZERO;
    a.$lostPercent0 = 0;
    a.$doubledPercent0 = 0;
}
let dtcf_FakeTopics$Words__init_0 = ($this, $delayMs, $jitterMs, $lostPercent, $doubledPercent) => {
    jl_Record__init_($this);
    $this.$delayMs1 = $delayMs;
    $this.$jitterMs0 = $jitterMs;
    $this.$lostPercent0 = $lostPercent;
    $this.$doubledPercent0 = $doubledPercent;
},
dtcf_FakeTopics$Words__init_ = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtcf_FakeTopics$Words();
    dtcf_FakeTopics$Words__init_0(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtcf_FakeTopics$Words_delayMs = $this => {
    return $this.$delayMs1;
},
dtcf_FakeTopics$Words_jitterMs = $this => {
    return $this.$jitterMs0;
},
dtcf_FakeTopics$Words_lostPercent = $this => {
    return $this.$lostPercent0;
},
dtcf_FakeTopics$Words_doubledPercent = $this => {
    return $this.$doubledPercent0;
};
function dtct_Written$Now() {
    jl_Record.call(this);
    this.$snapshot3 = null;
}
let dtct_Written$Now__init_ = ($this, $snapshot) => {
    jl_Record__init_($this);
    $this.$snapshot3 = $snapshot;
},
dtct_Written$Now__init_0 = var_0 => {
    let var_1 = new dtct_Written$Now();
    dtct_Written$Now__init_(var_1, var_0);
    return var_1;
},
dtct_Written$Now_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(183))).$append2($rt_s(184)))).$append($this.$snapshot3))).$append2($rt_s(9)))).$toString();
},
dtct_Written$Now_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$snapshot3) | 0;
},
dtct_Written$Now_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_Written$Now))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_Written$Now);
            if (ju_Objects_equals($this.$snapshot3, ($rt_nullCheck(var$3)).$snapshot3))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_Written$Now_snapshot = $this => {
    return $this.$snapshot3;
},
jl_CloneNotSupportedException = $rt_classWithoutFields(jl_Exception),
jl_CloneNotSupportedException__init_ = $this => {
    jl_Exception__init_0($this);
},
jl_CloneNotSupportedException__init_0 = () => {
    let var_0 = new jl_CloneNotSupportedException();
    jl_CloneNotSupportedException__init_(var_0);
    return var_0;
},
dtcp_Broadcast = $rt_classWithoutFields(0),
dtcp_Broadcast_alone = () => {
    return dtcp_Broadcast$1__init_0();
},
dtcp_Broadcast$1 = $rt_classWithoutFields(),
dtcp_Broadcast$1__init_ = $this => {
    jl_Object__init_($this);
},
dtcp_Broadcast$1__init_0 = () => {
    let var_0 = new dtcp_Broadcast$1();
    dtcp_Broadcast$1__init_(var_0);
    return var_0;
};
function jl_Long() {
    jl_Number.call(this);
    this.$value5 = Long_ZERO;
}
let jl_Long_TYPE = null,
jl_Long_$callClinit = () => {
    jl_Long_$callClinit = $rt_eraseClinit(jl_Long);
    jl_Long__clinit_();
},
jl_Long__init_ = ($this, $value) => {
    jl_Long_$callClinit();
    jl_Number__init_($this);
    $this.$value5 = $value;
},
jl_Long__init_0 = var_0 => {
    let var_1 = new jl_Long();
    jl_Long__init_(var_1, var_0);
    return var_1;
},
jl_Long_valueOf = $value => {
    jl_Long_$callClinit();
    return jl_Long__init_0($value);
},
jl_Long_parseLong0 = ($s, $radix) => {
    jl_Long_$callClinit();
    if ($s === null)
        $rt_throw(jl_NumberFormatException__init_0($rt_s(185)));
    return jl_Long_parseLongImpl($s, 0, jl_String_length($s), $radix);
},
jl_Long_parseLongImpl = ($s, $beginIndex, $endIndex, $radix) => {
    let $negative, var$6, $value, var$8, $maxValue, var$10, $digit, var$12, var$13, var$14;
    jl_Long_$callClinit();
    if ($radix >= 2 && $radix <= 36) {
        if ($beginIndex != $endIndex) {
            a: {
                b: {
                    c: {
                        $negative = 0;
                        $s = $rt_nullCheck($s);
                        switch ($s.$charAt($beginIndex)) {
                            case 43:
                                break c;
                            case 45:
                                break b;
                            default:
                        }
                        var$6 = $beginIndex;
                        break a;
                    }
                    var$6 = $beginIndex + 1 | 0;
                    break a;
                }
                $negative = 1;
                var$6 = $beginIndex + 1 | 0;
            }
            $value = Long_ZERO;
            var$8 = Long_fromInt($radix);
            $maxValue = Long_add(Long_fromInt(1), Long_div(Long_create(4294967295, 2147483647), var$8));
            if (var$6 != $endIndex) {
                while (true) {
                    if (var$6 >= $endIndex) {
                        if ($negative)
                            $value = Long_neg($value);
                        return $value;
                    }
                    var$10 = var$6 + 1 | 0;
                    $digit = jl_Long_decodeDigit($s.$charAt(var$6));
                    if ($digit < 0) {
                        var$12 = new jl_NumberFormatException;
                        var$13 = jl_String_valueOf($s.$subSequence($beginIndex, $endIndex));
                        var$14 = jl_StringBuilder__init_();
                        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$14, $rt_s(186))), var$13);
                        jl_NumberFormatException__init_(var$12, jl_StringBuilder_toString(var$14));
                        $rt_throw(var$12);
                    }
                    if ($digit >= $radix) {
                        var$12 = new jl_NumberFormatException;
                        var$13 = jl_String_valueOf($s.$subSequence($beginIndex, $endIndex));
                        var$14 = jl_StringBuilder__init_();
                        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$14, $rt_s(187))), $radix)), $rt_s(5))), var$13);
                        jl_NumberFormatException__init_(var$12, jl_StringBuilder_toString(var$14));
                        $rt_throw(var$12);
                    }
                    if (Long_gt($value, $maxValue))
                        break;
                    $value = Long_add(Long_mul(var$8, $value), Long_fromInt($digit));
                    if (Long_lt($value, Long_ZERO)) {
                        if (var$10 == $endIndex && Long_eq($value, Long_create(0, 2147483648)) && $negative)
                            return Long_create(0, 2147483648);
                        var$12 = new jl_NumberFormatException;
                        var$13 = jl_String_valueOf($s.$subSequence($beginIndex, $endIndex));
                        var$14 = jl_StringBuilder__init_();
                        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$14, $rt_s(188))), var$13);
                        jl_NumberFormatException__init_(var$12, jl_StringBuilder_toString(var$14));
                        $rt_throw(var$12);
                    }
                    var$6 = var$10;
                }
                $rt_throw(jl_NumberFormatException__init_0($rt_s(189)));
            }
            $rt_throw(jl_NumberFormatException__init_2());
        }
        $rt_throw(jl_NumberFormatException__init_0($rt_s(190)));
    }
    var$12 = new jl_NumberFormatException;
    var$13 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$13, $rt_s(191))), $radix);
    jl_NumberFormatException__init_(var$12, jl_StringBuilder_toString(var$13));
    $rt_throw(var$12);
},
jl_Long_parseLong = $s => {
    jl_Long_$callClinit();
    return jl_Long_parseLong0($s, 10);
},
jl_Long_decodeDigit = $c => {
    jl_Long_$callClinit();
    if ($c >= 48 && $c <= 57)
        return $c - 48 | 0;
    if ($c >= 97 && $c <= 122)
        return ($c - 97 | 0) + 10 | 0;
    if ($c >= 65 && $c <= 90)
        return ($c - 65 | 0) + 10 | 0;
    return (-1);
},
jl_Long_longValue = $this => {
    return $this.$value5;
},
jl_Long_toUnsignedString = $value => {
    let $sz, $v, var$4, $chars, var$6, var$7, var$8;
    jl_Long_$callClinit();
    $sz = 0;
    $v = $value;
    while (Long_ne($v, Long_ZERO)) {
        $v = jl_Long_divideUnsigned($v, Long_fromInt(10));
        $sz = $sz + 1 | 0;
    }
    var$4 = jl_Math_max($sz, 1);
    $chars = $rt_createCharArray(var$4);
    while (var$4 > 0) {
        var$6 = $chars.data;
        var$7 = var$4 + (-1) | 0;
        var$8 = jl_Character_forDigit(Long_lo((jl_Long_remainderUnsigned($value, Long_fromInt(10)))), 10);
        var$4 = $rt_checkBounds(var$7, var$6);
        var$6[var$4] = var$8;
        $value = jl_Long_divideUnsigned($value, Long_fromInt(10));
    }
    return $rt_castToClass(jl_String_fromArray($chars), jl_String);
},
jl_Long_toString = $value => {
    jl_Long_$callClinit();
    return ($rt_nullCheck((jl_StringBuilder__init_()).$append6($value))).$toString();
},
jl_Long_toString0 = $this => {
    return jl_Long_toString($this.$value5);
},
jl_Long_hashCode0 = $this => {
    return jl_Long_hashCode($this.$value5);
},
jl_Long_hashCode = $value => {
    jl_Long_$callClinit();
    return Long_lo($value) ^ Long_hi($value);
},
jl_Long_equals = ($this, $other) => {
    if ($this !== $other)
        return !($other instanceof jl_Long && Long_eq(($rt_nullCheck($rt_castToClass($other, jl_Long))).$value5, $this.$value5)) ? 0 : 1;
    return 1;
},
jl_Long_compare = (var$1, var$2) => {
    jl_Long_$callClinit();
    return Long_compare(var$1, var$2);
},
jl_Long_compareTo = ($this, $other) => {
    let var$2;
    var$2 = $this.$value5;
    $other = $rt_nullCheck($other);
    return jl_Long_compare(var$2, $other.$value5);
},
jl_Long_rotateLeft = ($i, $distance) => {
    let var$3;
    jl_Long_$callClinit();
    var$3 = $distance & 63;
    return Long_or(Long_shl($i, var$3), Long_shru($i, 64 - var$3 | 0));
},
jl_Long_divideUnsigned = (var$1, var$2) => {
    return Long_udiv(var$1, var$2);
},
jl_Long_remainderUnsigned = (var$1, var$2) => {
    return Long_urem(var$1, var$2);
},
jl_Long_compareUnsigned = (var$1, var$2) => {
    return Long_ucompare(var$1, var$2);
},
jl_Long_sum = (var$1, var$2) => {
    jl_Long_$callClinit();
    return Long_add(var$1, var$2);
},
jl_Long_compareTo0 = ($this, var$1) => {
    return $this.$compareTo1($rt_castToClass(var$1, jl_Long));
},
jl_Long__clinit_ = () => {
    jl_Long_TYPE = $rt_cls($rt_longcls);
};
function oj_ComparisonFailure$ComparisonCompactor() {
    let a = this; jl_Object.call(a);
    a.$contextLength = 0;
    a.$expected1 = null;
    a.$actual = null;
}
let oj_ComparisonFailure$ComparisonCompactor__init_ = ($this, $contextLength, $expected, $actual) => {
    jl_Object__init_($this);
    $this.$contextLength = $contextLength;
    $this.$expected1 = $expected;
    $this.$actual = $actual;
},
oj_ComparisonFailure$ComparisonCompactor__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new oj_ComparisonFailure$ComparisonCompactor();
    oj_ComparisonFailure$ComparisonCompactor__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
oj_ComparisonFailure$ComparisonCompactor_compact = ($this, $message) => {
    let $extractor, $compactedPrefix, $compactedSuffix;
    if ($this.$expected1 !== null && $this.$actual !== null && !jl_String_equals($rt_nullCheck($this.$expected1), $this.$actual)) {
        $extractor = oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_1($this, null);
        $compactedPrefix = $extractor.$compactPrefix();
        $compactedSuffix = $extractor.$compactSuffix();
        return oj_Assert_format($message, ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($compactedPrefix))).$append2($extractor.$expectedDiff()))).$append2($compactedSuffix))).$toString(), ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_()).$append2($compactedPrefix))).$append2($extractor.$actualDiff()))).$append2($compactedSuffix))).$toString());
    }
    return oj_Assert_format($message, $this.$expected1, $this.$actual);
},
oj_ComparisonFailure$ComparisonCompactor_sharedPrefix = $this => {
    let $end, $i;
    $end = jl_Math_min(jl_String_length($rt_nullCheck($this.$expected1)), jl_String_length($rt_nullCheck($this.$actual)));
    $i = 0;
    while ($i < $end) {
        if (jl_String_charAt($rt_nullCheck($this.$expected1), $i) != jl_String_charAt($rt_nullCheck($this.$actual), $i))
            return jl_String_substring($rt_nullCheck($this.$expected1), 0, $i);
        $i = $i + 1 | 0;
    }
    return jl_String_substring($rt_nullCheck($this.$expected1), 0, $end);
},
oj_ComparisonFailure$ComparisonCompactor_sharedSuffix = ($this, $prefix) => {
    let $suffixLength, var$3, $maxSuffixLength;
    $suffixLength = 0;
    var$3 = jl_String_length($rt_nullCheck($this.$expected1));
    $prefix = $rt_nullCheck($prefix);
    $maxSuffixLength = jl_Math_min(var$3 - jl_String_length($prefix) | 0, jl_String_length($rt_nullCheck($this.$actual)) - jl_String_length($prefix) | 0) - 1 | 0;
    a: {
        while (true) {
            if ($suffixLength > $maxSuffixLength)
                break a;
            if (jl_String_charAt($rt_nullCheck($this.$expected1), (jl_String_length($rt_nullCheck($this.$expected1)) - 1 | 0) - $suffixLength | 0) != jl_String_charAt($rt_nullCheck($this.$actual), (jl_String_length($rt_nullCheck($this.$actual)) - 1 | 0) - $suffixLength | 0))
                break;
            $suffixLength = $suffixLength + 1 | 0;
        }
    }
    return jl_String_substring0($rt_nullCheck($this.$expected1), jl_String_length($rt_nullCheck($this.$expected1)) - $suffixLength | 0);
},
oj_ComparisonFailure$ComparisonCompactor_access$100 = $x0 => {
    $x0 = $rt_nullCheck($x0);
    return oj_ComparisonFailure$ComparisonCompactor_sharedPrefix($x0);
},
oj_ComparisonFailure$ComparisonCompactor_access$200 = ($x0, $x1) => {
    $x0 = $rt_nullCheck($x0);
    return oj_ComparisonFailure$ComparisonCompactor_sharedSuffix($x0, $x1);
},
oj_ComparisonFailure$ComparisonCompactor_access$300 = $x0 => {
    $x0 = $rt_nullCheck($x0);
    return $x0.$expected1;
},
oj_ComparisonFailure$ComparisonCompactor_access$400 = $x0 => {
    $x0 = $rt_nullCheck($x0);
    return $x0.$actual;
},
oj_ComparisonFailure$ComparisonCompactor_access$500 = $x0 => {
    $x0 = $rt_nullCheck($x0);
    return $x0.$contextLength;
};
function dtpj_JsonValue$Text() {
    jl_Record.call(this);
    this.$value9 = null;
}
let dtpj_JsonValue$Text__init_ = ($this, $value) => {
    jl_Record__init_($this);
    $this.$value9 = $value;
},
dtpj_JsonValue$Text__init_0 = var_0 => {
    let var_1 = new dtpj_JsonValue$Text();
    dtpj_JsonValue$Text__init_(var_1, var_0);
    return var_1;
},
dtpj_JsonValue$Text_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(192))).$append2($rt_s(76)))).$append($this.$value9))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Text_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$value9) | 0;
},
dtpj_JsonValue$Text_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Text))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpj_JsonValue$Text);
            if (ju_Objects_equals($this.$value9, ($rt_nullCheck(var$3)).$value9))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpj_JsonValue$Text_value = $this => {
    return $this.$value9;
},
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0();
    dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0_accept(var$0, $rt_castToClass(var$1, dtct_Windows$Window));
},
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0_accept = (var$0, var$1) => {
    dtct_Windows$Window_neverWentBack($rt_nullCheck(var$1));
};
function dtct_Topic$start$lambda$_9_0() {
    jl_Object.call(this);
    this.$_094 = null;
}
let dtct_Topic$start$lambda$_9_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_094 = var$1;
},
dtct_Topic$start$lambda$_9_0__init_0 = var_0 => {
    let var_1 = new dtct_Topic$start$lambda$_9_0();
    dtct_Topic$start$lambda$_9_0__init_(var_1, var_0);
    return var_1;
},
jl_ArithmeticException = $rt_classWithoutFields(jl_RuntimeException),
jl_ArithmeticException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jl_ArithmeticException__init_0 = () => {
    let var_0 = new jl_ArithmeticException();
    jl_ArithmeticException__init_(var_0);
    return var_0;
};
function ju_TemplateCollections$TwoElementsSet() {
    let a = this; ju_TemplateCollections$AbstractImmutableSet.call(a);
    a.$first1 = null;
    a.$second2 = null;
}
let ju_TemplateCollections$TwoElementsSet__init_ = ($this, $first, $second) => {
    ju_TemplateCollections$AbstractImmutableSet__init_($this);
    $this.$first1 = $first;
    $this.$second2 = $second;
},
ju_TemplateCollections$TwoElementsSet__init_0 = (var_0, var_1) => {
    let var_2 = new ju_TemplateCollections$TwoElementsSet();
    ju_TemplateCollections$TwoElementsSet__init_(var_2, var_0, var_1);
    return var_2;
},
ju_TemplateCollections$TwoElementsSet_iterator = $this => {
    return ju_TemplateCollections$TwoElementsSet$1__init_0($this);
},
dtct_Kept$number$lambda$_4_0 = $rt_classWithoutFields(),
dtct_Kept$number$lambda$_4_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Kept$number$lambda$_4_0__init_0 = () => {
    let var_0 = new dtct_Kept$number$lambda$_4_0();
    dtct_Kept$number$lambda$_4_0__init_(var_0);
    return var_0;
},
dtct_Kept$number$lambda$_4_0_test = (var$0, var$1) => {
    return dtct_Kept_lambda$number$0(var$1);
};
function dtcp_Storage$Edit$Expect() {
    let a = this; jl_Record.call(a);
    a.$key8 = null;
    a.$text7 = null;
}
let dtcp_Storage$Edit$Expect_key = $this => {
    return $this.$key8;
},
dtcp_Storage$Edit$Expect_text = $this => {
    return $this.$text7;
},
dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0();
    dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0_play = (var$0, var$1, var$2) => {
    dtct_TopicWindowsTest_lambda$appliedRevisionsNeverDecrease$0(var$1, var$2);
},
otci_Base46 = $rt_classWithoutFields(),
otci_Base46_decodeUnsigned = $seq => {
    let $number, $pos, var$4, var$5, $digit, $hasMore;
    $number = 0;
    $pos = 1;
    while (true) {
        $seq = $rt_nullCheck($seq);
        var$4 = $seq.$characters;
        var$5 = $seq.$pointer;
        $seq.$pointer = var$5 + 1 | 0;
        var$4 = ($rt_nullCheck(var$4)).data;
        $digit = otci_Base46_decodeDigit(var$4[$rt_checkBounds(var$5, var$4)]);
        $hasMore = ($digit % 2 | 0) != 1 ? 0 : 1;
        $number = $number + $rt_imul($pos, $digit / 2 | 0) | 0;
        $pos = $pos * 46 | 0;
        if (!$hasMore)
            break;
    }
    return $number;
},
otci_Base46_decode = $seq => {
    let $number, $result;
    $number = otci_Base46_decodeUnsigned($seq);
    $result = $number / 2 | 0;
    if ($number % 2 | 0)
        $result =  -$result | 0;
    return $result;
},
otci_Base46_decodeDigit = $c => {
    if ($c >= 34) {
        if ($c < 92)
            return ($c - 32 | 0) - 1 | 0;
        return ($c - 32 | 0) - 2 | 0;
    }
    return $c - 32 | 0;
},
otjt_Int8Array = $rt_classWithoutFields(otjt_TypedArray),
jl_StringBuilder = $rt_classWithoutFields(jl_AbstractStringBuilder),
jl_StringBuilder__init_2 = ($this, $capacity) => {
    jl_AbstractStringBuilder__init_($this, $capacity);
},
jl_StringBuilder__init_3 = var_0 => {
    let var_1 = new jl_StringBuilder();
    jl_StringBuilder__init_2(var_1, var_0);
    return var_1;
},
jl_StringBuilder__init_4 = $this => {
    jl_AbstractStringBuilder__init_0($this);
},
jl_StringBuilder__init_ = () => {
    let var_0 = new jl_StringBuilder();
    jl_StringBuilder__init_4(var_0);
    return var_0;
},
jl_StringBuilder__init_1 = ($this, $value) => {
    jl_AbstractStringBuilder__init_1($this, $value);
},
jl_StringBuilder__init_0 = var_0 => {
    let var_1 = new jl_StringBuilder();
    jl_StringBuilder__init_1(var_1, var_0);
    return var_1;
},
jl_StringBuilder_append = ($this, $obj) => {
    jl_AbstractStringBuilder_append0($this, $obj);
    return $this;
},
jl_StringBuilder_append4 = ($this, $string) => {
    jl_AbstractStringBuilder_append2($this, $string);
    return $this;
},
jl_StringBuilder_append0 = ($this, $value) => {
    jl_AbstractStringBuilder_append($this, $value);
    return $this;
},
jl_StringBuilder_append2 = ($this, $value) => {
    jl_AbstractStringBuilder_append5($this, $value);
    return $this;
},
jl_StringBuilder_append3 = ($this, $value) => {
    jl_AbstractStringBuilder_append4($this, $value);
    return $this;
},
jl_StringBuilder_append1 = ($this, $c) => {
    jl_AbstractStringBuilder_append1($this, $c);
    return $this;
},
jl_StringBuilder_append5 = ($this, $b) => {
    jl_AbstractStringBuilder_append3($this, $b);
    return $this;
},
jl_StringBuilder_insert0 = ($this, $target, $value) => {
    jl_AbstractStringBuilder_insert1($this, $target, $value);
    return $this;
},
jl_StringBuilder_insert8 = ($this, $target, $value) => {
    jl_AbstractStringBuilder_insert2($this, $target, $value);
    return $this;
},
jl_StringBuilder_insert9 = ($this, $index, $obj) => {
    jl_AbstractStringBuilder_insert0($this, $index, $obj);
    return $this;
},
jl_StringBuilder_insert6 = ($this, $index, $b) => {
    jl_AbstractStringBuilder_insert($this, $index, $b);
    return $this;
},
jl_StringBuilder_insert7 = ($this, $index, $c) => {
    jl_AbstractStringBuilder_insert4($this, $index, $c);
    return $this;
},
jl_StringBuilder_insert2 = ($this, $index, $string) => {
    jl_AbstractStringBuilder_insert3($this, $index, $string);
    return $this;
},
jl_StringBuilder_charAt = ($this, var$1) => {
    return jl_AbstractStringBuilder_charAt($this, var$1);
},
jl_StringBuilder_length = $this => {
    return jl_AbstractStringBuilder_length($this);
},
jl_StringBuilder_toString = $this => {
    return jl_AbstractStringBuilder_toString($this);
},
jl_StringBuilder_ensureCapacity = ($this, var$1) => {
    jl_AbstractStringBuilder_ensureCapacity($this, var$1);
},
jl_StringBuilder_insert3 = ($this, var$1, var$2) => {
    return $this.$insert7(var$1, var$2);
},
jl_StringBuilder_insert5 = ($this, var$1, var$2) => {
    return $this.$insert8(var$1, var$2);
},
jl_StringBuilder_insert4 = ($this, var$1, var$2) => {
    return $this.$insert9(var$1, var$2);
},
jl_StringBuilder_insert1 = ($this, var$1, var$2) => {
    return $this.$insert10(var$1, var$2);
},
jl_StringBuilder_insert = ($this, var$1, var$2) => {
    return $this.$insert11(var$1, var$2);
},
jl_StringBuilder_insert10 = ($this, var$1, var$2) => {
    return $this.$insert12(var$1, var$2);
},
ju_ConcurrentModificationException = $rt_classWithoutFields(jl_RuntimeException),
ju_ConcurrentModificationException__init_0 = $this => {
    jl_RuntimeException__init_($this);
},
ju_ConcurrentModificationException__init_ = () => {
    let var_0 = new ju_ConcurrentModificationException();
    ju_ConcurrentModificationException__init_0(var_0);
    return var_0;
};
function dtcp_Promise$map$lambda$_12_0() {
    jl_Object.call(this);
    this.$_084 = null;
}
let dtcp_Promise$map$lambda$_12_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_084 = var$1;
},
dtcp_Promise$map$lambda$_12_0__init_0 = var_0 => {
    let var_1 = new dtcp_Promise$map$lambda$_12_0();
    dtcp_Promise$map$lambda$_12_0__init_(var_1, var_0);
    return var_1;
},
dtcp_Promise$map$lambda$_12_0_apply0 = (var$0, var$1) => {
    return dtcp_Promise$map$lambda$_12_0_apply(var$0, var$1);
},
dtcp_Promise$map$lambda$_12_0_apply = (var$0, var$1) => {
    return dtcp_Promise_lambda$map$0(var$0.$_084, var$1);
},
dtct_Applier = $rt_classWithoutFields(0);
function dtct_Windows$Window$_init_$lambda$_0_0() {
    jl_Object.call(this);
    this.$_069 = null;
}
let dtct_Windows$Window$_init_$lambda$_0_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_069 = var$1;
},
dtct_Windows$Window$_init_$lambda$_0_0__init_0 = var_0 => {
    let var_1 = new dtct_Windows$Window$_init_$lambda$_0_0();
    dtct_Windows$Window$_init_$lambda$_0_0__init_(var_1, var_0);
    return var_1;
},
dtct_Windows$Window$_init_$lambda$_0_0_apply0 = (var$0, var$1, var$2) => {
    dtct_Windows$Window$_init_$lambda$_0_0_apply(var$0, $rt_castToClass(var$1, jl_String), var$2);
},
dtct_Windows$Window$_init_$lambda$_0_0_apply = (var$0, var$1, var$2) => {
    dtct_Windows$Window_apply($rt_nullCheck(var$0.$_069), var$1, var$2);
};
function dtct_Windows$Window$_init_$lambda$_0_1() {
    jl_Object.call(this);
    this.$_013 = null;
}
let dtct_Windows$Window$_init_$lambda$_0_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_013 = var$1;
},
dtct_Windows$Window$_init_$lambda$_0_1__init_0 = var_0 => {
    let var_1 = new dtct_Windows$Window$_init_$lambda$_0_1();
    dtct_Windows$Window$_init_$lambda$_0_1__init_(var_1, var_0);
    return var_1;
},
dtct_Windows$Window$_init_$lambda$_0_1_accept0 = (var$0, var$1) => {
    dtct_Windows$Window$_init_$lambda$_0_1_accept(var$0, $rt_castToClass(var$1, dtct_TopicFault));
},
dtct_Windows$Window$_init_$lambda$_0_1_accept = (var$0, var$1) => {
    ($rt_nullCheck(var$0.$_013)).$add(var$1);
},
dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0();
    dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0_play = (var$0, var$1, var$2) => {
    dtct_TopicWindowsTest_lambda$aMutationDuringTheStartIsNotLost$0(var$1, var$2);
};
function jl_StackTraceElement() {
    let a = this; jl_Object.call(a);
    a.$declaringClass = null;
    a.$methodName = null;
    a.$fileName = null;
    a.$lineNumber = 0;
}
let jl_StackTraceElement__init_ = ($this, $declaringClass, $methodName, $fileName, $lineNumber) => {
    jl_Object__init_($this);
    if ($declaringClass !== null && $methodName !== null) {
        $this.$declaringClass = $declaringClass;
        $this.$methodName = $methodName;
        $this.$fileName = $fileName;
        $this.$lineNumber = $lineNumber;
        return;
    }
    $rt_throw(jl_NullPointerException__init_());
},
jl_StackTraceElement__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new jl_StackTraceElement();
    jl_StackTraceElement__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
jl_StackTraceElement_toString = $this => {
    let $sb;
    $sb = jl_StringBuilder__init_();
    ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck($sb.$append2($this.$declaringClass))).$append0(46))).$append2($this.$methodName))).$append0(40);
    if ($this.$fileName === null)
        $sb.$append2($rt_s(193));
    else
        ($rt_nullCheck(($rt_nullCheck($sb.$append2($this.$fileName))).$append0(58))).$append4($this.$lineNumber);
    $sb.$append2($rt_s(194));
    return $sb.$toString();
},
dtct_TopicStore$Stored = $rt_classWithoutFields(0);
function dtct_TopicStore$Stored$Conflict() {
    jl_Record.call(this);
    this.$current0 = null;
}
let dtct_TopicStore$Stored$Conflict__init_ = ($this, $current) => {
    jl_Record__init_($this);
    $this.$current0 = $current;
},
dtct_TopicStore$Stored$Conflict__init_0 = var_0 => {
    let var_1 = new dtct_TopicStore$Stored$Conflict();
    dtct_TopicStore$Stored$Conflict__init_(var_1, var_0);
    return var_1;
},
dtct_TopicStore$Stored$Conflict_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(44))).$append2($rt_s(195)))).$append($this.$current0))).$append2($rt_s(9)))).$toString();
},
dtct_TopicStore$Stored$Conflict_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$current0) | 0;
},
dtct_TopicStore$Stored$Conflict_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_TopicStore$Stored$Conflict))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_TopicStore$Stored$Conflict);
            if (ju_Objects_equals($this.$current0, ($rt_nullCheck(var$3)).$current0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_TopicStore$Stored$Conflict_current = $this => {
    return $this.$current0;
},
juf_IntFunction = $rt_classWithoutFields(0),
dtct_Topic$report$lambda$_31_0 = $rt_classWithoutFields(),
dtct_Topic$report$lambda$_31_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Topic$report$lambda$_31_0__init_0 = () => {
    let var_0 = new dtct_Topic$report$lambda$_31_0();
    dtct_Topic$report$lambda$_31_0__init_(var_0);
    return var_0;
},
dtct_Topic$report$lambda$_31_0_apply0 = (var$0, var$1) => {
    return dtct_Topic$report$lambda$_31_0_apply(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Topic$report$lambda$_31_0_apply = (var$0, var$1) => {
    return dtpt_Snapshot_revision($rt_nullCheck(var$1));
};
function ju_MapEntry() {
    let a = this; jl_Object.call(a);
    a.$key0 = null;
    a.$value6 = null;
}
let ju_MapEntry__init_ = ($this, $theKey, $theValue) => {
    jl_Object__init_($this);
    $this.$key0 = $theKey;
    $this.$value6 = $theValue;
},
ju_MapEntry__init_0 = (var_0, var_1) => {
    let var_2 = new ju_MapEntry();
    ju_MapEntry__init_(var_2, var_0, var_1);
    return var_2;
},
ju_MapEntry_getKey = $this => {
    return $this.$key0;
},
ju_MapEntry_getValue = $this => {
    return $this.$value6;
},
ju_MapEntry_hashCode = $this => {
    return ju_Objects_hashCode($this.$key0) ^ ju_Objects_hashCode($this.$value6);
};
function ju_HashMap$HashEntry() {
    let a = this; ju_MapEntry.call(a);
    a.$origKeyHash = 0;
    a.$next6 = null;
}
let ju_HashMap$HashEntry__init_ = ($this, $theKey, $hash) => {
    ju_MapEntry__init_($this, $theKey, null);
    $this.$origKeyHash = $hash;
},
ju_HashMap$HashEntry__init_0 = (var_0, var_1) => {
    let var_2 = new ju_HashMap$HashEntry();
    ju_HashMap$HashEntry__init_(var_2, var_0, var_1);
    return var_2;
};
function ju_LinkedHashMap$LinkedHashMapEntry() {
    let a = this; ju_HashMap$HashEntry.call(a);
    a.$chainForward = null;
    a.$chainBackward = null;
}
let ju_LinkedHashMap$LinkedHashMapEntry__init_ = ($this, $theKey, $hash) => {
    ju_HashMap$HashEntry__init_($this, $theKey, $hash);
    $this.$chainForward = null;
    $this.$chainBackward = null;
},
ju_LinkedHashMap$LinkedHashMapEntry__init_0 = (var_0, var_1) => {
    let var_2 = new ju_LinkedHashMap$LinkedHashMapEntry();
    ju_LinkedHashMap$LinkedHashMapEntry__init_(var_2, var_0, var_1);
    return var_2;
};
function dtcf_FakeTopics$subscribe$lambda$_18_0() {
    let a = this; jl_Object.call(a);
    a.$_03 = null;
    a.$_1 = null;
}
let dtcf_FakeTopics$subscribe$lambda$_18_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_03 = var$1;
    var$0.$_1 = var$2;
},
dtcf_FakeTopics$subscribe$lambda$_18_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_FakeTopics$subscribe$lambda$_18_0();
    dtcf_FakeTopics$subscribe$lambda$_18_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_FakeTopics$subscribe$lambda$_18_0_cancel = var$0 => {
    let var$1, var$2;
    var$1 = var$0.$_03;
    var$2 = var$0.$_1;
    dtcf_FakeTopics_lambda$subscribe$0($rt_nullCheck(var$1), var$2);
};
function dtct_Pulls$stop$lambda$_9_0() {
    jl_Object.call(this);
    this.$_0 = null;
}
let dtct_Pulls$stop$lambda$_9_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_0 = var$1;
},
dtct_Pulls$stop$lambda$_9_0__init_0 = var_0 => {
    let var_1 = new dtct_Pulls$stop$lambda$_9_0();
    dtct_Pulls$stop$lambda$_9_0__init_(var_1, var_0);
    return var_1;
},
dtct_Pulls$stop$lambda$_9_0_accept0 = (var$0, var$1) => {
    dtct_Pulls$stop$lambda$_9_0_accept(var$0, $rt_castToClass(var$1, dtct_Pulls$Waiting));
},
dtct_Pulls$stop$lambda$_9_0_accept = (var$0, var$1) => {
    dtct_Pulls_lambda$stop$0(var$0.$_0, var$1);
};
function dtct_Pulls$taken$lambda$_20_0() {
    let a = this; jl_Object.call(a);
    a.$_066 = null;
    a.$_129 = null;
}
let dtct_Pulls$taken$lambda$_20_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_066 = var$1;
    var$0.$_129 = var$2;
},
dtct_Pulls$taken$lambda$_20_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Pulls$taken$lambda$_20_0();
    dtct_Pulls$taken$lambda$_20_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Pulls$taken$lambda$_20_0_test0 = (var$0, var$1) => {
    return dtct_Pulls$taken$lambda$_20_0_test(var$0, $rt_castToClass(var$1, dtct_Pulls$Waiting));
},
dtct_Pulls$taken$lambda$_20_0_test = (var$0, var$1) => {
    return dtct_Pulls_lambda$taken$0($rt_nullCheck(var$0.$_066), var$0.$_129, var$1);
},
jl_ArrayIndexOutOfBoundsException = $rt_classWithoutFields(jl_IndexOutOfBoundsException),
jl_ArrayIndexOutOfBoundsException__init_ = $this => {
    jl_IndexOutOfBoundsException__init_0($this);
},
jl_ArrayIndexOutOfBoundsException__init_0 = () => {
    let var_0 = new jl_ArrayIndexOutOfBoundsException();
    jl_ArrayIndexOutOfBoundsException__init_(var_0);
    return var_0;
},
dtct_Pulls$taken$lambda$_20_1 = $rt_classWithoutFields(),
dtct_Pulls$taken$lambda$_20_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Pulls$taken$lambda$_20_1__init_0 = () => {
    let var_0 = new dtct_Pulls$taken$lambda$_20_1();
    dtct_Pulls$taken$lambda$_20_1__init_(var_0);
    return var_0;
},
dtct_Pulls$taken$lambda$_20_1_accept0 = (var$0, var$1) => {
    dtct_Pulls$taken$lambda$_20_1_accept(var$0, $rt_castToClass(var$1, dtct_Pulls$Waiting));
},
dtct_Pulls$taken$lambda$_20_1_accept = (var$0, var$1) => {
    dtct_Pulls_lambda$taken$1(var$1);
},
dtct_Pulls$behind$lambda$_23_0 = $rt_classWithoutFields(),
dtct_Pulls$behind$lambda$_23_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Pulls$behind$lambda$_23_0__init_0 = () => {
    let var_0 = new dtct_Pulls$behind$lambda$_23_0();
    dtct_Pulls$behind$lambda$_23_0__init_(var_0);
    return var_0;
},
dtct_Pulls$behind$lambda$_23_0_apply0 = (var$0, var$1) => {
    return dtct_Pulls$behind$lambda$_23_0_apply(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtct_Pulls$behind$lambda$_23_0_apply = (var$0, var$1) => {
    return dtpt_Revision_toString($rt_nullCheck(var$1));
};
function ju_AbstractList$1() {
    let a = this; jl_Object.call(a);
    a.$index = 0;
    a.$modCount2 = 0;
    a.$size3 = 0;
    a.$removeIndex = 0;
    a.$this$00 = null;
}
let ju_AbstractList$1__init_ = ($this, $this$0) => {
    $this.$this$00 = $this$0;
    jl_Object__init_($this);
    $this.$modCount2 = ($rt_nullCheck($this.$this$00)).$modCount;
    $this.$size3 = ($rt_nullCheck($this.$this$00)).$size();
    $this.$removeIndex = (-1);
},
ju_AbstractList$1__init_0 = var_0 => {
    let var_1 = new ju_AbstractList$1();
    ju_AbstractList$1__init_(var_1, var_0);
    return var_1;
},
ju_AbstractList$1_hasNext = $this => {
    return $this.$index >= $this.$size3 ? 0 : 1;
},
ju_AbstractList$1_next = $this => {
    let var$1, var$2;
    ju_AbstractList$1_checkConcurrentModification($this);
    $this.$removeIndex = $this.$index;
    var$1 = $this.$this$00;
    var$2 = $this.$index;
    $this.$index = var$2 + 1 | 0;
    return ($rt_nullCheck(var$1)).$get2(var$2);
},
ju_AbstractList$1_remove = $this => {
    if ($this.$removeIndex >= 0) {
        ju_AbstractList$1_checkConcurrentModification($this);
        ($rt_nullCheck($this.$this$00)).$remove2($this.$removeIndex);
        $this.$modCount2 = ($rt_nullCheck($this.$this$00)).$modCount;
        if ($this.$removeIndex < $this.$index)
            $this.$index = $this.$index - 1 | 0;
        $this.$size3 = $this.$size3 - 1 | 0;
        $this.$removeIndex = (-1);
        return;
    }
    $rt_throw(jl_IllegalStateException__init_1());
},
ju_AbstractList$1_checkConcurrentModification = $this => {
    if ($this.$modCount2 != ($rt_nullCheck($this.$this$00)).$modCount)
        $rt_throw(ju_ConcurrentModificationException__init_());
},
dtcf_MemoryStorage$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtcf_MemoryStorage$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_MemoryStorage$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtcf_MemoryStorage$_init_$lambda$_0_0();
    dtcf_MemoryStorage$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtcf_MemoryStorage$_init_$lambda$_0_0_apply0 = (var$0, var$1) => {
    return dtcf_MemoryStorage$_init_$lambda$_0_0_apply(var$0, var$1);
},
dtcf_MemoryStorage$_init_$lambda$_0_0_apply = (var$0, var$1) => {
    return dtcf_MemoryStorage_lambda$new$0(var$1);
};
function ju_AbstractMap$SimpleEntry() {
    let a = this; jl_Object.call(a);
    a.$key5 = null;
    a.$value10 = null;
}
let ju_AbstractMap$SimpleEntry__init_ = ($this, $key, $value) => {
    jl_Object__init_($this);
    $this.$key5 = $key;
    $this.$value10 = $value;
},
ju_AbstractMap$SimpleEntry__init_0 = (var_0, var_1) => {
    let var_2 = new ju_AbstractMap$SimpleEntry();
    ju_AbstractMap$SimpleEntry__init_(var_2, var_0, var_1);
    return var_2;
},
ju_AbstractMap$SimpleEntry_getValue = $this => {
    return $this.$value10;
},
ju_AbstractMap$SimpleEntry_setValue = ($this, $value) => {
    let $old;
    $old = $this.$value10;
    $this.$value10 = $value;
    return $old;
},
ju_AbstractMap$SimpleEntry_getKey = $this => {
    return $this.$key5;
};
function dtpj_JsonReader() {
    let a = this; jl_Object.call(a);
    a.$json0 = null;
    a.$depthMax = 0;
    a.$at = 0;
}
let dtpj_JsonReader__init_ = ($this, $json, $depthMax) => {
    jl_Object__init_($this);
    $this.$json0 = $json;
    $this.$depthMax = $depthMax;
},
dtpj_JsonReader__init_0 = (var_0, var_1) => {
    let var_2 = new dtpj_JsonReader();
    dtpj_JsonReader__init_(var_2, var_0, var_1);
    return var_2;
},
dtpj_JsonReader_read = ($json, $depthMax) => {
    let $reader, $value, var$5;
    $reader = dtpj_JsonReader__init_0($json, $depthMax);
    $value = dtpj_JsonReader_value($reader, 0);
    dtpj_JsonReader_skipSpace($reader);
    var$5 = $reader.$at;
    $json = $rt_nullCheck($json);
    if (var$5 < jl_String_length($json))
        $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($reader, $rt_s(196))));
    return $value;
},
dtpj_JsonReader_value = ($this, $depth) => {
    let var$2;
    a: {
        b: {
            c: {
                d: {
                    e: {
                        f: {
                            g: {
                                dtpj_JsonReader_skipSpace($this);
                                switch (dtpj_JsonReader_peek($this)) {
                                    case 34:
                                        break g;
                                    case 91:
                                        break f;
                                    case 102:
                                        break c;
                                    case 110:
                                        break d;
                                    case 116:
                                        break b;
                                    case 123:
                                        break e;
                                    default:
                                }
                                var$2 = dtpj_JsonReader_number($this);
                                break a;
                            }
                            var$2 = dtpj_JsonValue$Text__init_0(dtpj_JsonReader_text($this));
                            break a;
                        }
                        var$2 = dtpj_JsonReader_items($this, $depth + 1 | 0);
                        break a;
                    }
                    var$2 = dtpj_JsonReader_members($this, $depth + 1 | 0);
                    break a;
                }
                var$2 = dtpj_JsonReader_word($this, $rt_s(56), dtpj_JsonValue$Null__init_0());
                break a;
            }
            var$2 = dtpj_JsonReader_word($this, $rt_s(57), dtpj_JsonValue$Truth__init_0(0));
            break a;
        }
        var$2 = dtpj_JsonReader_word($this, $rt_s(58), dtpj_JsonValue$Truth__init_0(1));
    }
    return var$2;
},
dtpj_JsonReader_members = ($this, $depth) => {
    let $byName, $name, var$4, var$5, var$6;
    dtpj_JsonReader_enter($this, $depth);
    $byName = ju_LinkedHashMap__init_();
    if (!dtpj_JsonReader_closes($this, 125)) {
        while (true) {
            dtpj_JsonReader_skipSpace($this);
            $name = dtpj_JsonReader_text($this);
            dtpj_JsonReader_skipSpace($this);
            if (dtpj_JsonReader_peek($this) != 58)
                $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $rt_s(197))));
            $this.$at = $this.$at + 1 | 0;
            if ($byName.$put($name, dtpj_JsonReader_value($this, $depth)) !== null) {
                var$4 = new dtpj_JsonException;
                var$5 = $this.$at;
                var$6 = jl_StringBuilder__init_();
                jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(198))), var$5);
                dtpj_JsonException__init_(var$4, jl_StringBuilder_toString(var$6));
                $rt_throw(var$4);
            }
            if (dtpj_JsonReader_another($this, 125))
                continue;
            else
                break;
        }
        return dtpj_JsonValue$Members__init_($byName);
    }
    return dtpj_JsonValue$Members__init_($byName);
},
dtpj_JsonReader_items = ($this, $depth) => {
    let $values;
    dtpj_JsonReader_enter($this, $depth);
    $values = ju_ArrayList__init_();
    if (!dtpj_JsonReader_closes($this, 93)) {
        while (true) {
            $values.$add(dtpj_JsonReader_value($this, $depth));
            if (dtpj_JsonReader_another($this, 93))
                continue;
            else
                break;
        }
        return dtpj_JsonValue$Items__init_0($values);
    }
    return dtpj_JsonValue$Items__init_0($values);
},
dtpj_JsonReader_enter = ($this, $depth) => {
    let var$2, var$3, var$4, var$5;
    if ($depth > $this.$depthMax) {
        var$2 = new dtpj_JsonException;
        var$3 = $this.$depthMax;
        var$4 = $this.$at;
        var$5 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(199))), var$3)), $rt_s(200))), var$4);
        dtpj_JsonException__init_(var$2, jl_StringBuilder_toString(var$5));
        $rt_throw(var$2);
    }
    $this.$at = $this.$at + 1 | 0;
},
dtpj_JsonReader_closes = ($this, $end) => {
    dtpj_JsonReader_skipSpace($this);
    if (dtpj_JsonReader_peek($this) == $end) {
        $this.$at = $this.$at + 1 | 0;
        return 1;
    }
    return 0;
},
dtpj_JsonReader_another = ($this, $end) => {
    let var$2;
    if (!dtpj_JsonReader_closes($this, $end)) {
        if (dtpj_JsonReader_peek($this) != 44) {
            var$2 = jl_StringBuilder__init_();
            jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$2, $rt_s(201))), $end);
            $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, jl_StringBuilder_toString(var$2))));
        }
        $this.$at = $this.$at + 1 | 0;
        return 1;
    }
    return 0;
},
dtpj_JsonReader_word = ($this, $word, $value) => {
    let var$3;
    if (jl_String_startsWith($rt_nullCheck($this.$json0), $word, $this.$at)) {
        var$3 = $this.$at;
        $word = $rt_nullCheck($word);
        $this.$at = var$3 + jl_String_length($word) | 0;
        return $value;
    }
    $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $word)));
},
dtpj_JsonReader_number = $this => {
    let $from, $whole, var$3, var$4;
    $from = $this.$at;
    dtpj_JsonReader_skipIf($this, 45);
    $whole = $this.$at;
    dtpj_JsonReader_digits($this);
    if (($this.$at - $whole | 0) > 1 && jl_String_charAt($rt_nullCheck($this.$json0), $whole) == 48) {
        var$3 = new dtpj_JsonException;
        var$4 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(202))), $whole);
        dtpj_JsonException__init_(var$3, jl_StringBuilder_toString(var$4));
        $rt_throw(var$3);
    }
    if (dtpj_JsonReader_skipIf($this, 46))
        dtpj_JsonReader_digits($this);
    if (!(!dtpj_JsonReader_skipIf($this, 101) && !dtpj_JsonReader_skipIf($this, 69))) {
        if (!dtpj_JsonReader_skipIf($this, 43))
            dtpj_JsonReader_skipIf($this, 45);
        dtpj_JsonReader_digits($this);
    }
    return dtpj_JsonValue$Digits__init_0(jl_String_substring($rt_nullCheck($this.$json0), $from, $this.$at));
},
dtpj_JsonReader_digits = $this => {
    let $from;
    $from = $this.$at;
    while ($this.$at < jl_String_length($rt_nullCheck($this.$json0)) && jl_String_charAt($rt_nullCheck($this.$json0), $this.$at) >= 48 && jl_String_charAt($rt_nullCheck($this.$json0), $this.$at) <= 57) {
        $this.$at = $this.$at + 1 | 0;
    }
    if ($this.$at == $from)
        $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $rt_s(203))));
},
dtpj_JsonReader_skipIf = ($this, $wanted) => {
    if ($this.$at < jl_String_length($rt_nullCheck($this.$json0)) && jl_String_charAt($rt_nullCheck($this.$json0), $this.$at) == $wanted) {
        $this.$at = $this.$at + 1 | 0;
        return 1;
    }
    return 0;
},
dtpj_JsonReader_text = $this => {
    let var$1, $unescaped, var$3, var$4;
    if (dtpj_JsonReader_peek($this) == 34) {
        var$1 = $this.$at + 1 | 0;
        $this.$at = var$1;
        while ($this.$at < jl_String_length($rt_nullCheck($this.$json0)) && dtpj_JsonReader_plain(jl_String_charAt($rt_nullCheck($this.$json0), $this.$at))) {
            $this.$at = $this.$at + 1 | 0;
        }
        if (dtpj_JsonReader_peek($this) != 34) {
            $unescaped = jl_StringBuilder__init_0(jl_String_substring($rt_nullCheck($this.$json0), var$1, $this.$at));
            while (dtpj_JsonReader_peek($this) != 34) {
                dtpj_JsonReader_character($this, $unescaped);
            }
            $this.$at = $this.$at + 1 | 0;
            return dtpj_JsonReader_paired($this, $unescaped);
        }
        var$3 = $this.$json0;
        var$4 = $this.$at;
        $this.$at = var$4 + 1 | 0;
        return jl_String_substring($rt_nullCheck(var$3), var$1, var$4);
    }
    $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $rt_s(204))));
},
dtpj_JsonReader_plain = $c => {
    return !($c >= 32 && $c != 34 && $c != 92 && !jl_Character_isSurrogate($c)) ? 0 : 1;
},
dtpj_JsonReader_character = ($this, $to) => {
    let $c, $escape, var$4, var$5, var$6;
    $c = dtpj_JsonReader_peek($this);
    if ($c >= 32) {
        $this.$at = $this.$at + 1 | 0;
        if ($c == 92) {
            a: {
                b: {
                    c: {
                        d: {
                            e: {
                                f: {
                                    g: {
                                        $escape = dtpj_JsonReader_peek($this);
                                        $this.$at = $this.$at + 1 | 0;
                                        switch ($escape) {
                                            case 34:
                                            case 47:
                                            case 92:
                                                break;
                                            case 98:
                                                break g;
                                            case 102:
                                                break f;
                                            case 110:
                                                break e;
                                            case 114:
                                                break d;
                                            case 116:
                                                break c;
                                            case 117:
                                                break b;
                                            default:
                                                var$4 = new dtpj_JsonException;
                                                var$5 = $this.$at;
                                                var$6 = jl_StringBuilder__init_();
                                                jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(205))), var$5);
                                                dtpj_JsonException__init_(var$4, jl_StringBuilder_toString(var$6));
                                                $rt_throw(var$4);
                                        }
                                        $to = $rt_nullCheck($to);
                                        $to.$append0($escape);
                                        break a;
                                    }
                                    $to = $rt_nullCheck($to);
                                    $to.$append0(8);
                                    break a;
                                }
                                $to = $rt_nullCheck($to);
                                $to.$append0(12);
                                break a;
                            }
                            $to = $rt_nullCheck($to);
                            $to.$append0(10);
                            break a;
                        }
                        $to = $rt_nullCheck($to);
                        $to.$append0(13);
                        break a;
                    }
                    $to = $rt_nullCheck($to);
                    $to.$append0(9);
                    break a;
                }
                var$5 = dtpj_JsonReader_unit($this);
                $to = $rt_nullCheck($to);
                $to.$append0(var$5);
            }
            return;
        }
        $to = $rt_nullCheck($to);
        $to.$append0($c);
        return;
    }
    $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $rt_s(206))));
},
dtpj_JsonReader_unit = $this => {
    let $unit, $i, $digit;
    $unit = 0;
    $i = 0;
    a: {
        while ($i < 4) {
            $digit = jl_Character_digit(dtpj_JsonReader_peek($this), 16);
            if ($digit < 0)
                break a;
            if (dtpj_JsonReader_peek($this) > 102)
                break a;
            $unit = $unit << 4 | $digit;
            $this.$at = $this.$at + 1 | 0;
            $i = $i + 1 | 0;
        }
        return $unit & 65535;
    }
    $rt_throw($rt_nullCheck(dtpj_JsonReader_expected($this, $rt_s(207))));
},
dtpj_JsonReader_paired = ($this, $text) => {
    let $openHalf, $i, $c, var$5, var$6, var$7;
    $openHalf = 0;
    $i = 0;
    while (true) {
        $text = $rt_nullCheck($text);
        if ($i > $text.$length())
            break;
        $c = $i >= $text.$length() ? 0 : $text.$charAt($i);
        if ($openHalf != jl_Character_isLowSurrogate($c)) {
            var$5 = new dtpj_JsonException;
            var$6 = $this.$at;
            var$7 = jl_StringBuilder__init_();
            jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(208))), var$6);
            dtpj_JsonException__init_(var$5, jl_StringBuilder_toString(var$7));
            $rt_throw(var$5);
        }
        $openHalf = jl_Character_isHighSurrogate($c);
        $i = $i + 1 | 0;
    }
    return $text.$toString();
},
dtpj_JsonReader_peek = $this => {
    if ($this.$at < jl_String_length($rt_nullCheck($this.$json0)))
        return jl_String_charAt($rt_nullCheck($this.$json0), $this.$at);
    $rt_throw(dtpj_JsonException__init_0($rt_s(209)));
},
dtpj_JsonReader_skipSpace = $this => {
    while ($this.$at < jl_String_length($rt_nullCheck($this.$json0)) && jl_String_indexOf($rt_s(210), jl_String_charAt($rt_nullCheck($this.$json0), $this.$at)) >= 0) {
        $this.$at = $this.$at + 1 | 0;
    }
},
dtpj_JsonReader_expected = ($this, $what) => {
    let var$2, var$3, var$4;
    var$2 = new dtpj_JsonException;
    var$3 = $this.$at;
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(211))), $what)), $rt_s(212))), var$3);
    dtpj_JsonException__init_(var$2, jl_StringBuilder_toString(var$4));
    return var$2;
};
function dtct_Shown$listen$lambda$_6_0() {
    jl_Object.call(this);
    this.$_064 = null;
}
let dtct_Shown$listen$lambda$_6_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_064 = var$1;
},
dtct_Shown$listen$lambda$_6_0__init_0 = var_0 => {
    let var_1 = new dtct_Shown$listen$lambda$_6_0();
    dtct_Shown$listen$lambda$_6_0__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$listen$lambda$_6_0_accept = (var$0, var$1) => {
    dtct_Shown_lambda$listen$0(var$0.$_064, var$1);
};
function dtct_Shown$listen$lambda$_6_1() {
    let a = this; jl_Object.call(a);
    a.$_092 = null;
    a.$_136 = null;
}
let dtct_Shown$listen$lambda$_6_1__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_092 = var$1;
    var$0.$_136 = var$2;
},
dtct_Shown$listen$lambda$_6_1__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Shown$listen$lambda$_6_1();
    dtct_Shown$listen$lambda$_6_1__init_(var_2, var_0, var_1);
    return var_2;
};
function dtct_Keeper$changed$lambda$_5_0() {
    jl_Object.call(this);
    this.$_055 = null;
}
let dtct_Keeper$changed$lambda$_5_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_055 = var$1;
},
dtct_Keeper$changed$lambda$_5_0__init_0 = var_0 => {
    let var_1 = new dtct_Keeper$changed$lambda$_5_0();
    dtct_Keeper$changed$lambda$_5_0__init_(var_1, var_0);
    return var_1;
},
dtct_Keeper$changed$lambda$_5_0_run = var$0 => {
    dtct_Keeper_save($rt_nullCheck(var$0.$_055));
};
function dtcp_Promise$lambda$recover$0$lambda$_16_0() {
    let a = this; jl_Object.call(a);
    a.$_061 = null;
    a.$_127 = null;
}
let dtcp_Promise$lambda$recover$0$lambda$_16_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_061 = var$1;
    var$0.$_127 = var$2;
},
dtcp_Promise$lambda$recover$0$lambda$_16_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Promise$lambda$recover$0$lambda$_16_0();
    dtcp_Promise$lambda$recover$0$lambda$_16_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Promise$lambda$recover$0$lambda$_16_0_get0 = var$0 => {
    return dtcp_Promise$lambda$recover$0$lambda$_16_0_get(var$0);
},
dtcp_Promise$lambda$recover$0$lambda$_16_0_get = var$0 => {
    return dtcp_Promise_lambda$recover$1(var$0.$_061, var$0.$_127);
};
function dtcp_Promise$lambda$recover$0$lambda$_16_1() {
    jl_Object.call(this);
    this.$_06 = null;
}
let dtcp_Promise$lambda$recover$0$lambda$_16_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_06 = var$1;
},
dtcp_Promise$lambda$recover$0$lambda$_16_1__init_0 = var_0 => {
    let var_1 = new dtcp_Promise$lambda$recover$0$lambda$_16_1();
    dtcp_Promise$lambda$recover$0$lambda$_16_1__init_(var_1, var_0);
    return var_1;
},
dtcp_Promise$lambda$recover$0$lambda$_16_1_accept0 = (var$0, var$1) => {
    dtcp_Promise$lambda$recover$0$lambda$_16_1_accept(var$0, $rt_castToInterface(var$1, dtcp_Outcome));
},
dtcp_Promise$lambda$recover$0$lambda$_16_1_accept = (var$0, var$1) => {
    dtcp_Promise_end($rt_nullCheck(var$0.$_06), var$1);
};
function dtcp_Storage$StorageException() {
    jl_Exception.call(this);
    this.$reason2 = null;
}
let dtcp_Storage$StorageException__init_ = ($this, $reason, $message) => {
    jl_Exception__init_($this, $message);
    $this.$reason2 = $reason;
},
dtcp_Storage$StorageException__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Storage$StorageException();
    dtcp_Storage$StorageException__init_(var_2, var_0, var_1);
    return var_2;
};
function jusi_StringCharsStream() {
    let a = this; jusi_SimpleIntStreamImpl.call(a);
    a.$string = null;
    a.$index1 = 0;
}
let jusi_StringCharsStream__init_ = ($this, $string) => {
    jusi_SimpleIntStreamImpl__init_($this);
    $this.$string = $string;
},
jusi_StringCharsStream__init_0 = var_0 => {
    let var_1 = new jusi_StringCharsStream();
    jusi_StringCharsStream__init_(var_1, var_0);
    return var_1;
},
jusi_StringCharsStream_next = ($this, $consumer) => {
    let var$2, var$3, var$4;
    a: {
        while (true) {
            if ($this.$index1 >= jl_String_length($rt_nullCheck($this.$string)))
                break a;
            var$2 = $this.$string;
            var$3 = $this.$index1;
            $this.$index1 = var$3 + 1 | 0;
            var$4 = jl_String_charAt($rt_nullCheck(var$2), var$3);
            $consumer = $rt_nullCheck($consumer);
            if (!$consumer.$test3(var$4))
                break;
        }
    }
    return $this.$index1 >= jl_String_length($rt_nullCheck($this.$string)) ? 0 : 1;
},
dtct_Topic$begin$lambda$_10_1 = $rt_classWithoutFields(),
dtct_Topic$begin$lambda$_10_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Topic$begin$lambda$_10_1__init_0 = () => {
    let var_0 = new dtct_Topic$begin$lambda$_10_1();
    dtct_Topic$begin$lambda$_10_1__init_(var_0);
    return var_0;
},
dtct_Topic$begin$lambda$_10_1_accept0 = (var$0, var$1) => {
    dtct_Topic$begin$lambda$_10_1_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Topic$begin$lambda$_10_1_accept = (var$0, var$1) => {
    dtct_Topic_lambda$begin$2(var$1);
};
function dtct_Topic$begin$lambda$_10_0() {
    let a = this; jl_Object.call(a);
    a.$_015 = null;
    a.$_14 = Long_ZERO;
}
let dtct_Topic$begin$lambda$_10_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_015 = var$1;
    var$0.$_14 = var$2;
},
dtct_Topic$begin$lambda$_10_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$begin$lambda$_10_0();
    dtct_Topic$begin$lambda$_10_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$begin$lambda$_10_0_accept0 = (var$0, var$1) => {
    dtct_Topic$begin$lambda$_10_0_accept(var$0, $rt_castToClass(var$1, ju_Optional));
},
dtct_Topic$begin$lambda$_10_0_accept = (var$0, var$1) => {
    let var$2, var$3;
    var$2 = var$0.$_015;
    var$3 = var$0.$_14;
    dtct_Topic_lambda$begin$0($rt_nullCheck(var$2), var$3, var$1);
},
juf_BiFunction = $rt_classWithoutFields(0);
function dtct_Publishing$goOn$lambda$_8_0() {
    let a = this; jl_Object.call(a);
    a.$_043 = null;
    a.$_118 = Long_ZERO;
}
let dtct_Publishing$goOn$lambda$_8_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_043 = var$1;
    var$0.$_118 = var$2;
},
dtct_Publishing$goOn$lambda$_8_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Publishing$goOn$lambda$_8_0();
    dtct_Publishing$goOn$lambda$_8_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Publishing$goOn$lambda$_8_0_run = var$0 => {
    let var$1, var$2;
    var$1 = var$0.$_043;
    var$2 = var$0.$_118;
    dtct_Publishing_lambda$goOn$0($rt_nullCheck(var$1), var$2);
},
dtcf_MemoryStorage$_init_$lambda$_0_1 = $rt_classWithoutFields(),
dtcf_MemoryStorage$_init_$lambda$_0_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_MemoryStorage$_init_$lambda$_0_1__init_0 = () => {
    let var_0 = new dtcf_MemoryStorage$_init_$lambda$_0_1();
    dtcf_MemoryStorage$_init_$lambda$_0_1__init_(var_0);
    return var_0;
},
dtcf_MemoryStorage$_init_$lambda$_0_1_run = var$0 => {
    dtcf_MemoryStorage_lambda$new$1();
},
dtcf_MemoryStorage$append$lambda$_11_0 = $rt_classWithoutFields(),
dtcf_MemoryStorage$append$lambda$_11_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_MemoryStorage$append$lambda$_11_0__init_0 = () => {
    let var_0 = new dtcf_MemoryStorage$append$lambda$_11_0();
    dtcf_MemoryStorage$append$lambda$_11_0__init_(var_0);
    return var_0;
},
dtcf_MemoryStorage$append$lambda$_11_0_apply0 = (var$0, var$1, var$2) => {
    return dtcf_MemoryStorage$append$lambda$_11_0_apply(var$0, $rt_castToClass(var$1, jl_Long), $rt_castToClass(var$2, jl_Long));
},
dtcf_MemoryStorage$append$lambda$_11_0_apply = (var$0, var$1, var$2) => {
    return jl_Long_valueOf(jl_Long_sum(($rt_nullCheck(var$1)).$longValue(), ($rt_nullCheck(var$2)).$longValue()));
};
function jnci_BufferedDecoder() {
    let a = this; jnc_CharsetDecoder.call(a);
    a.$inArray = null;
    a.$outArray0 = null;
}
let jnci_BufferedDecoder__init_ = ($this, $cs, $averageCharsPerByte, $maxCharsPerByte) => {
    jnc_CharsetDecoder__init_($this, $cs, $averageCharsPerByte, $maxCharsPerByte);
    $this.$inArray = $rt_createByteArray(512);
    $this.$outArray0 = $rt_createCharArray(512);
},
jnci_BufferedDecoder_decodeLoop = ($this, $in, $out) => {
    let $inArray, $inPos, $inSize, $outArray, $i, var$8, var$9, var$10, $outPos, $outSize, $controller, $result;
    $inArray = $this.$inArray;
    $inPos = 0;
    $inSize = 0;
    $outArray = $this.$outArray0;
    a: {
        b: {
            while (true) {
                if (($inPos + 32 | 0) > $inSize) {
                    $in = $rt_nullCheck($in);
                    if (jn_Buffer_hasRemaining($in)) {
                        $i = $inPos;
                        while ($i < $inSize) {
                            var$8 = $i - $inPos | 0;
                            $inArray = $rt_nullCheck($inArray);
                            var$9 = $inArray.data;
                            $i = $rt_checkBounds($i, var$9);
                            var$9[$rt_checkBounds(var$8, var$9)] = var$9[$i];
                            $i = $i + 1 | 0;
                        }
                        var$8 = $inSize - $inPos | 0;
                        var$10 = jn_Buffer_remaining($in) + var$8 | 0;
                        $inArray = $rt_nullCheck($inArray);
                        $inSize = jl_Math_min(var$10, $inArray.data.length);
                        $in.$get12($inArray, var$8, $inSize - var$8 | 0);
                        $inPos = 0;
                    }
                }
                $out = $rt_nullCheck($out);
                if (!jn_Buffer_hasRemaining($out))
                    break b;
                $outPos = 0;
                var$8 = jn_Buffer_remaining($out);
                $outArray = $rt_nullCheck($outArray);
                $outSize = jl_Math_min(var$8, $outArray.data.length);
                $controller = jnci_BufferedDecoder$Controller__init_0($in, $out);
                $result = $this.$arrayDecode($inArray, $inPos, $inSize, $outArray, $outPos, $outSize, $controller);
                $inPos = $controller.$inPosition0;
                if ($result === null && $outPos == $controller.$outPosition) {
                    jnc_CoderResult_$callClinit();
                    $result = jnc_CoderResult_UNDERFLOW;
                }
                var$8 = $controller.$outPosition;
                $out.$put4($outArray, 0, var$8);
                if ($result !== null)
                    break;
            }
            break a;
        }
        $in = $rt_nullCheck($in);
        if (!(!jn_Buffer_hasRemaining($in) && $inPos >= $inSize)) {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_OVERFLOW;
        } else {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_UNDERFLOW;
        }
    }
    $in = $rt_nullCheck($in);
    $in.$position(jn_Buffer_position($in) - ($inSize - $inPos | 0) | 0);
    return $result;
},
jnci_UTF8Decoder = $rt_classWithoutFields(jnci_BufferedDecoder),
jnci_UTF8Decoder__init_ = ($this, $cs) => {
    jnci_BufferedDecoder__init_($this, $cs, 0.3333333432674408, 0.5);
},
jnci_UTF8Decoder__init_0 = var_0 => {
    let var_1 = new jnci_UTF8Decoder();
    jnci_UTF8Decoder__init_(var_1, var_0);
    return var_1;
},
jnci_UTF8Decoder_arrayDecode = ($this, $inArray, $inPos, $inSize, $outArray, $outPos, $outSize, $controller) => {
    let $result, var$9, var$10, $b, var$12, var$13, $b2, var$15, $b3, $c, $b4, $code;
    $result = null;
    a: {
        b: {
            c: {
                d: {
                    e: {
                        f: {
                            g: {
                                h: {
                                    i: {
                                        j: {
                                            k: {
                                                while ($inPos < $inSize) {
                                                    if ($outPos >= $outSize)
                                                        break k;
                                                    var$9 = $inPos + 1 | 0;
                                                    $inArray = $rt_nullCheck($inArray);
                                                    var$10 = $inArray.data;
                                                    $b = var$10[$rt_checkBounds($inPos, var$10)] & 255;
                                                    if (!($b & 128)) {
                                                        var$12 = $outPos + 1 | 0;
                                                        var$13 = $b & 65535;
                                                        $outArray = $rt_nullCheck($outArray);
                                                        var$10 = $outArray.data;
                                                        var$10[$rt_checkBounds($outPos, var$10)] = var$13;
                                                    } else if (($b & 224) == 192) {
                                                        if (var$9 >= $inSize)
                                                            break b;
                                                        var$13 = var$9 + 1 | 0;
                                                        $b2 = var$10[$rt_checkBounds(var$9, var$10)];
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b2))
                                                            break f;
                                                        var$12 = $outPos + 1 | 0;
                                                        var$15 = (($b & 31) << 6 | $b2 & 63) & 65535;
                                                        $outArray = $rt_nullCheck($outArray);
                                                        var$10 = $outArray.data;
                                                        var$10[$rt_checkBounds($outPos, var$10)] = var$15;
                                                        var$9 = var$13;
                                                    } else if (($b & 240) == 224) {
                                                        if ((var$9 + 2 | 0) > $inSize)
                                                            break c;
                                                        var$13 = var$9 + 1 | 0;
                                                        $b2 = var$10[$rt_checkBounds(var$9, var$10)];
                                                        var$9 = var$13 + 1 | 0;
                                                        $b3 = var$10[$rt_checkBounds(var$13, var$10)];
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b2))
                                                            break g;
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b3))
                                                            break g;
                                                        $c = (($b & 15) << 12 | ($b2 & 63) << 6 | $b3 & 63) & 65535;
                                                        if (jl_Character_isSurrogate($c))
                                                            break h;
                                                        var$12 = $outPos + 1 | 0;
                                                        $outArray = $rt_nullCheck($outArray);
                                                        var$10 = $outArray.data;
                                                        var$10[$rt_checkBounds($outPos, var$10)] = $c;
                                                    } else {
                                                        if (($b & 248) != 240)
                                                            break i;
                                                        if ((var$9 + 3 | 0) > $inSize)
                                                            break d;
                                                        if (($outPos + 2 | 0) > $outSize)
                                                            break e;
                                                        var$13 = var$9 + 1 | 0;
                                                        $b2 = var$10[$rt_checkBounds(var$9, var$10)];
                                                        var$15 = var$13 + 1 | 0;
                                                        $b3 = var$10[$rt_checkBounds(var$13, var$10)];
                                                        var$9 = var$15 + 1 | 0;
                                                        $b4 = var$10[$rt_checkBounds(var$15, var$10)];
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b2))
                                                            break j;
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b3))
                                                            break j;
                                                        if (!jnci_UTF8Decoder_checkMidByte($this, $b4))
                                                            break j;
                                                        $code = ($b & 7) << 18 | ($b2 & 63) << 12 | ($b3 & 63) << 6 | $b4 & 63;
                                                        var$15 = $outPos + 1 | 0;
                                                        var$12 = jl_Character_highSurrogate($code);
                                                        $outArray = $rt_nullCheck($outArray);
                                                        var$10 = $outArray.data;
                                                        var$10[$rt_checkBounds($outPos, var$10)] = var$12;
                                                        var$12 = var$15 + 1 | 0;
                                                        var$10[$rt_checkBounds(var$15, var$10)] = jl_Character_lowSurrogate($code);
                                                    }
                                                    $inPos = var$9;
                                                    $outPos = var$12;
                                                }
                                                break a;
                                            }
                                            break a;
                                        }
                                        $inPos = var$9 + (-3) | 0;
                                        $result = jnc_CoderResult_malformedForLength(1);
                                        break a;
                                    }
                                    $inPos = var$9 + (-1) | 0;
                                    $result = jnc_CoderResult_malformedForLength(1);
                                    break a;
                                }
                                $inPos = var$9 + (-3) | 0;
                                $result = jnc_CoderResult_malformedForLength(3);
                                break a;
                            }
                            $inPos = var$9 + (-3) | 0;
                            $result = jnc_CoderResult_malformedForLength(1);
                            break a;
                        }
                        $inPos = var$13 + (-2) | 0;
                        $result = jnc_CoderResult_malformedForLength(1);
                        break a;
                    }
                    $inPos = var$9 + (-1) | 0;
                    $controller = $rt_nullCheck($controller);
                    if ($controller.$hasMoreOutput(2))
                        break a;
                    jnc_CoderResult_$callClinit();
                    $result = jnc_CoderResult_OVERFLOW;
                    break a;
                }
                $inPos = var$9 + (-1) | 0;
                $controller = $rt_nullCheck($controller);
                if ($controller.$hasMoreInput(4))
                    break a;
                jnc_CoderResult_$callClinit();
                $result = jnc_CoderResult_UNDERFLOW;
                break a;
            }
            $inPos = var$9 + (-1) | 0;
            $controller = $rt_nullCheck($controller);
            if ($controller.$hasMoreInput(3))
                break a;
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_UNDERFLOW;
            break a;
        }
        $inPos = var$9 + (-1) | 0;
        $controller = $rt_nullCheck($controller);
        if (!$controller.$hasMoreInput(2)) {
            jnc_CoderResult_$callClinit();
            $result = jnc_CoderResult_UNDERFLOW;
        }
    }
    $controller = $rt_nullCheck($controller);
    $controller.$setInPosition($inPos);
    $controller.$setOutPosition($outPos);
    return $result;
},
jnci_UTF8Decoder_checkMidByte = ($this, $b) => {
    return ($b & 192) != 128 ? 0 : 1;
},
otpp_ResourceAccessor = $rt_classWithoutFields();
function dtct_Pulls$begin$lambda$_14_2() {
    let a = this; jl_Object.call(a);
    a.$_044 = null;
    a.$_119 = Long_ZERO;
    a.$_26 = null;
}
let dtct_Pulls$begin$lambda$_14_2__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_044 = var$1;
    var$0.$_119 = var$2;
    var$0.$_26 = var$3;
},
dtct_Pulls$begin$lambda$_14_2__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Pulls$begin$lambda$_14_2();
    dtct_Pulls$begin$lambda$_14_2__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Pulls$begin$lambda$_14_2_accept0 = (var$0, var$1) => {
    dtct_Pulls$begin$lambda$_14_2_accept(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Pulls$begin$lambda$_14_2_accept = (var$0, var$1) => {
    let var$2, var$3, var$4;
    var$2 = var$0.$_044;
    var$3 = var$0.$_119;
    var$4 = var$0.$_26;
    dtct_Pulls_lambda$begin$2($rt_nullCheck(var$2), var$3, var$4, var$1);
},
dtct_Pulls$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtct_Pulls$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Pulls$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtct_Pulls$_init_$lambda$_0_0();
    dtct_Pulls$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtct_Pulls$_init_$lambda$_0_0_cancel = var$0 => {
    dtct_Pulls_lambda$new$0();
};
function dtct_Pulls$begin$lambda$_14_1() {
    jl_Object.call(this);
    this.$_01 = null;
}
let dtct_Pulls$begin$lambda$_14_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_01 = var$1;
},
dtct_Pulls$begin$lambda$_14_1__init_0 = var_0 => {
    let var_1 = new dtct_Pulls$begin$lambda$_14_1();
    dtct_Pulls$begin$lambda$_14_1__init_(var_1, var_0);
    return var_1;
},
dtct_Pulls$begin$lambda$_14_1_get0 = var$0 => {
    return dtct_Pulls$begin$lambda$_14_1_get(var$0);
},
dtct_Pulls$begin$lambda$_14_1_get = var$0 => {
    return dtct_Pulls_lambda$begin$1($rt_nullCheck(var$0.$_01));
};
function dtct_Pulls$begin$lambda$_14_3() {
    let a = this; jl_Object.call(a);
    a.$_056 = null;
    a.$_123 = Long_ZERO;
}
let dtct_Pulls$begin$lambda$_14_3__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_056 = var$1;
    var$0.$_123 = var$2;
},
dtct_Pulls$begin$lambda$_14_3__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Pulls$begin$lambda$_14_3();
    dtct_Pulls$begin$lambda$_14_3__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Pulls$begin$lambda$_14_3_accept0 = (var$0, var$1) => {
    dtct_Pulls$begin$lambda$_14_3_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Pulls$begin$lambda$_14_3_accept = (var$0, var$1) => {
    let var$2, var$3;
    var$2 = var$0.$_056;
    var$3 = var$0.$_123;
    dtct_Pulls_lambda$begin$3($rt_nullCheck(var$2), var$3, var$1);
};
function jnci_BufferedDecoder$Controller() {
    let a = this; jl_Object.call(a);
    a.$in0 = null;
    a.$out0 = null;
    a.$inPosition0 = 0;
    a.$outPosition = 0;
}
let jnci_BufferedDecoder$Controller__init_ = ($this, $in, $out) => {
    jl_Object__init_($this);
    $this.$in0 = $in;
    $this.$out0 = $out;
},
jnci_BufferedDecoder$Controller__init_0 = (var_0, var_1) => {
    let var_2 = new jnci_BufferedDecoder$Controller();
    jnci_BufferedDecoder$Controller__init_(var_2, var_0, var_1);
    return var_2;
},
jnci_BufferedDecoder$Controller_hasMoreInput = ($this, $sz) => {
    return jn_Buffer_remaining($rt_nullCheck($this.$in0)) < $sz ? 0 : 1;
},
jnci_BufferedDecoder$Controller_hasMoreOutput = ($this, $sz) => {
    return jn_Buffer_remaining($rt_nullCheck($this.$out0)) < $sz ? 0 : 1;
},
jnci_BufferedDecoder$Controller_setInPosition = ($this, $inPosition) => {
    $this.$inPosition0 = $inPosition;
},
jnci_BufferedDecoder$Controller_setOutPosition = ($this, $outPosition) => {
    $this.$outPosition = $outPosition;
};
function dtct_Publishing$stored$lambda$_6_0() {
    let a = this; jl_Object.call(a);
    a.$_012 = null;
    a.$_12 = Long_ZERO;
    a.$_20 = null;
    a.$_3 = null;
}
let dtct_Publishing$stored$lambda$_6_0__init_ = (var$0, var$1, var$2, var$3, var$4) => {
    jl_Object__init_(var$0);
    var$0.$_012 = var$1;
    var$0.$_12 = var$2;
    var$0.$_20 = var$3;
    var$0.$_3 = var$4;
},
dtct_Publishing$stored$lambda$_6_0__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtct_Publishing$stored$lambda$_6_0();
    dtct_Publishing$stored$lambda$_6_0__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtct_Publishing$stored$lambda$_6_0_run = var$0 => {
    let var$1, var$2, var$3, var$4;
    var$1 = var$0.$_012;
    var$2 = var$0.$_12;
    var$3 = var$0.$_20;
    var$4 = var$0.$_3;
    dtct_Publishing_lambda$stored$0($rt_nullCheck(var$1), var$2, var$3, var$4);
};
function dtct_Pulls$_init_$lambda$_0_1() {
    jl_Object.call(this);
    this.$_085 = null;
}
let dtct_Pulls$_init_$lambda$_0_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_085 = var$1;
},
dtct_Pulls$_init_$lambda$_0_1__init_0 = var_0 => {
    let var_1 = new dtct_Pulls$_init_$lambda$_0_1();
    dtct_Pulls$_init_$lambda$_0_1__init_(var_1, var_0);
    return var_1;
},
dtct_Pulls$_init_$lambda$_0_1_run = var$0 => {
    dtct_Pulls_due($rt_nullCheck(var$0.$_085));
};
function dtct_Pulls$begin$lambda$_14_0() {
    let a = this; jl_Object.call(a);
    a.$_058 = null;
    a.$_125 = Long_ZERO;
}
let dtct_Pulls$begin$lambda$_14_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_058 = var$1;
    var$0.$_125 = var$2;
},
dtct_Pulls$begin$lambda$_14_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Pulls$begin$lambda$_14_0();
    dtct_Pulls$begin$lambda$_14_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Pulls$begin$lambda$_14_0_run = var$0 => {
    let var$1, var$2;
    var$1 = var$0.$_058;
    var$2 = var$0.$_125;
    dtct_Pulls_lambda$begin$0($rt_nullCheck(var$1), var$2);
};
function ju_TemplateCollections$SingleElementSet() {
    ju_TemplateCollections$AbstractImmutableSet.call(this);
    this.$element = null;
}
let ju_TemplateCollections$SingleElementSet__init_ = ($this, $element) => {
    ju_TemplateCollections$AbstractImmutableSet__init_($this);
    $this.$element = $element;
},
ju_TemplateCollections$SingleElementSet__init_0 = var_0 => {
    let var_1 = new ju_TemplateCollections$SingleElementSet();
    ju_TemplateCollections$SingleElementSet__init_(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$SingleElementSet_iterator = $this => {
    return ju_TemplateCollections$SingleElementSet$1__init_0($this);
};
function dtct_TopicStore$Stored$Written() {
    jl_Record.call(this);
    this.$now1 = null;
}
let dtct_TopicStore$Stored$Written__init_ = ($this, $now) => {
    jl_Record__init_($this);
    $this.$now1 = $now;
},
dtct_TopicStore$Stored$Written__init_0 = var_0 => {
    let var_1 = new dtct_TopicStore$Stored$Written();
    dtct_TopicStore$Stored$Written__init_(var_1, var_0);
    return var_1;
},
dtct_TopicStore$Stored$Written_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(213))).$append2($rt_s(214)))).$append($this.$now1))).$append2($rt_s(9)))).$toString();
},
dtct_TopicStore$Stored$Written_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$now1) | 0;
},
dtct_TopicStore$Stored$Written_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_TopicStore$Stored$Written))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_TopicStore$Stored$Written);
            if (ju_Objects_equals($this.$now1, ($rt_nullCheck(var$3)).$now1))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_TopicStore$Stored$Written_now = $this => {
    return $this.$now1;
};
function ju_TemplateCollections$SingleElementSet$1() {
    let a = this; jl_Object.call(a);
    a.$more0 = 0;
    a.$this$06 = null;
}
let ju_TemplateCollections$SingleElementSet$1__init_ = ($this, $this$0) => {
    $this.$this$06 = $this$0;
    jl_Object__init_($this);
    $this.$more0 = 1;
},
ju_TemplateCollections$SingleElementSet$1__init_0 = var_0 => {
    let var_1 = new ju_TemplateCollections$SingleElementSet$1();
    ju_TemplateCollections$SingleElementSet$1__init_(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$SingleElementSet$1_hasNext = $this => {
    return $this.$more0;
},
ju_TemplateCollections$SingleElementSet$1_next = $this => {
    if ($this.$more0) {
        $this.$more0 = 0;
        return ($rt_nullCheck($this.$this$06)).$element;
    }
    $rt_throw(ju_NoSuchElementException__init_());
};
function ju_TreeMap$TreeNode() {
    let a = this; ju_AbstractMap$SimpleEntry.call(a);
    a.$left = null;
    a.$right = null;
    a.$height = 0;
    a.$size2 = 0;
}
let ju_TreeMap$TreeNode__init_ = ($this, $key) => {
    ju_AbstractMap$SimpleEntry__init_($this, $key, null);
    $this.$height = 1;
    $this.$size2 = 1;
},
ju_TreeMap$TreeNode__init_0 = var_0 => {
    let var_1 = new ju_TreeMap$TreeNode();
    ju_TreeMap$TreeNode__init_(var_1, var_0);
    return var_1;
},
ju_TreeMap$TreeNode_balance = $this => {
    let $factor;
    $factor = $this.$factor();
    if ($factor != 2) {
        if ($factor == (-2)) {
            if (($rt_nullCheck($this.$left)).$factor() > 0)
                $this.$left = ($rt_nullCheck($this.$left)).$rotateLeft();
            return $this.$rotateRight();
        }
        return $this;
    }
    if (($rt_nullCheck($this.$right)).$factor() < 0)
        $this.$right = ($rt_nullCheck($this.$right)).$rotateRight();
    return $this.$rotateLeft();
},
ju_TreeMap$TreeNode_factor = $this => {
    return ($this.$right === null ? 0 : ($rt_nullCheck($this.$right)).$height) - ($this.$left === null ? 0 : ($rt_nullCheck($this.$left)).$height) | 0;
},
ju_TreeMap$TreeNode_rotateRight = $this => {
    let $left;
    $left = $this.$left;
    $left = $rt_nullCheck($left);
    $this.$left = $left.$right;
    $left.$right = $this;
    $this.$fix();
    $left.$fix();
    return $left;
},
ju_TreeMap$TreeNode_rotateLeft = $this => {
    let $right;
    $right = $this.$right;
    $right = $rt_nullCheck($right);
    $this.$right = $right.$left;
    $right.$left = $this;
    $this.$fix();
    $right.$fix();
    return $right;
},
ju_TreeMap$TreeNode_fix = $this => {
    let var$1, var$2;
    var$1 = $this.$right === null ? 0 : ($rt_nullCheck($this.$right)).$height;
    var$2 = $this.$left === null ? 0 : ($rt_nullCheck($this.$left)).$height;
    $this.$height = jl_Math_max(var$1, var$2) + 1 | 0;
    $this.$size2 = 1;
    if ($this.$left !== null)
        $this.$size2 = $this.$size2 + ($rt_nullCheck($this.$left)).$size2 | 0;
    if ($this.$right !== null)
        $this.$size2 = $this.$size2 + ($rt_nullCheck($this.$right)).$size2 | 0;
},
ju_TreeMap$TreeNode_forward = ($this, $reverse) => {
    return $reverse ? $this.$right : $this.$left;
};
function jusi_StreamOverSpliterator() {
    jusi_SimpleStreamImpl.call(this);
    this.$spliterator0 = null;
}
let jusi_StreamOverSpliterator__init_ = ($this, $spliterator) => {
    jusi_SimpleStreamImpl__init_($this);
    $this.$spliterator0 = $spliterator;
},
jusi_StreamOverSpliterator__init_0 = var_0 => {
    let var_1 = new jusi_StreamOverSpliterator();
    jusi_StreamOverSpliterator__init_(var_1, var_0);
    return var_1;
},
jusi_StreamOverSpliterator_next = ($this, $consumer) => {
    let $action;
    $action = jusi_StreamOverSpliterator$AdapterAction__init_0($consumer);
    while (($rt_nullCheck($this.$spliterator0)).$tryAdvance($action)) {
        if ($action.$wantsMore)
            continue;
        else
            return 1;
    }
    return 0;
},
jusi_StreamOverSpliterator_estimateSize = $this => {
    return Long_lo((($rt_nullCheck($this.$spliterator0)).$estimateSize0()));
};
function dtpt_Revision() {
    let a = this; jl_Record.call(a);
    a.$epoch = Long_ZERO;
    a.$counter0 = Long_ZERO;
}
let dtpt_Revision__init_ = ($this, $epoch, $counter) => {
    jl_Record__init_($this);
    $this.$epoch = $epoch;
    $this.$counter0 = $counter;
},
dtpt_Revision__init_0 = (var_0, var_1) => {
    let var_2 = new dtpt_Revision();
    dtpt_Revision__init_(var_2, var_0, var_1);
    return var_2;
},
dtpt_Revision_begin = $epoch => {
    return dtpt_Revision__init_0($epoch, Long_ZERO);
},
dtpt_Revision_parse = $text => {
    let $split, var$3, var$4, var$5;
    $text = $rt_nullCheck($text);
    $split = jl_String_indexOf($text, 45);
    if ($split >= 0) {
        var$3 = new dtpt_Revision;
        var$4 = dtpt_Revision_number($rt_s(215), jl_String_substring($text, 0, $split));
        var$5 = $split + 1 | 0;
        dtpt_Revision__init_(var$3, var$4, dtpt_Revision_number($rt_s(216), jl_String_substring0($text, var$5)));
        return var$3;
    }
    $rt_throw(jl_IllegalArgumentException__init_0($rt_s(217)));
},
dtpt_Revision_number = ($part, $digits) => {
    let var$3, var$4, var$5, $wrong, var$7, $$je;
    $digits = $rt_nullCheck($digits);
    if (jl_String_length($digits) <= 20) {
        if (jl_String_length($digits) > 1 && jl_String_charAt($digits, 0) == 48) {
            var$3 = new jl_IllegalArgumentException;
            var$4 = jl_StringBuilder__init_();
            jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(218))), $part)), $rt_s(219));
            jl_IllegalArgumentException__init_(var$3, jl_StringBuilder_toString(var$4));
            $rt_throw(var$3);
        }
        try {
            var$5 = dtp_Unsigned_parse($digits);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_NumberFormatException) {
                $wrong = $$je;
                var$3 = new jl_IllegalArgumentException;
                var$4 = $wrong.$getMessage();
                var$7 = jl_StringBuilder__init_();
                jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(218))), $part)), $rt_s(220))), var$4);
                jl_IllegalArgumentException__init_3(var$3, jl_StringBuilder_toString(var$7), $wrong);
                $rt_throw(var$3);
            } else {
                throw $$e;
            }
        }
        return var$5;
    }
    var$3 = new jl_IllegalArgumentException;
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(218))), $part)), $rt_s(221));
    jl_IllegalArgumentException__init_(var$3, jl_StringBuilder_toString(var$4));
    $rt_throw(var$3);
},
dtpt_Revision_next = $this => {
    let var$1, var$2, var$3;
    if (Long_eq($this.$counter0, Long_fromInt(-1))) {
        var$1 = new jl_IllegalStateException;
        var$2 = jl_String_valueOf($this);
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(222))), var$2)), $rt_s(223));
        jl_IllegalStateException__init_0(var$1, jl_StringBuilder_toString(var$3));
        $rt_throw(var$1);
    }
    return dtpt_Revision__init_0($this.$epoch, Long_add($this.$counter0, Long_fromInt(1)));
},
dtpt_Revision_isAfter = ($this, $other) => {
    return dtpt_Revision_compareTo($this, $other) <= 0 ? 0 : 1;
},
dtpt_Revision_sameEpoch = ($this, $other) => {
    let var$2;
    var$2 = $this.$epoch;
    $other = $rt_nullCheck($other);
    return Long_ne(var$2, $other.$epoch) ? 0 : 1;
},
dtpt_Revision_compareTo = ($this, $other) => {
    let var$2, $byEpoch;
    var$2 = $this.$epoch;
    $other = $rt_nullCheck($other);
    $byEpoch = jl_Long_compareUnsigned(var$2, $other.$epoch);
    if (!$byEpoch)
        $byEpoch = jl_Long_compareUnsigned($this.$counter0, $other.$counter0);
    return $byEpoch;
},
dtpt_Revision_toString = $this => {
    let var$1, var$2, var$3;
    var$1 = jl_Long_toUnsignedString($this.$epoch);
    var$2 = jl_Long_toUnsignedString($this.$counter0);
    var$3 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$3, var$1)), 45)), var$2);
    return jl_StringBuilder_toString(var$3);
},
dtpt_Revision_hashCode = $this => {
    return ((31 + jl_Long_hashCode($this.$epoch) | 0) * 31 | 0) + jl_Long_hashCode($this.$counter0) | 0;
},
dtpt_Revision_equals = ($this, $o) => {
    let var$2, var$3, var$4;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpt_Revision))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpt_Revision);
            var$4 = $this.$epoch;
            var$3 = $rt_nullCheck(var$3);
            if (Long_ne(var$4, var$3.$epoch))
                var$2 = 0;
            else if (Long_eq($this.$counter0, var$3.$counter0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpt_Revision_counter = $this => {
    return $this.$counter0;
},
dtct_Topic$Contents = $rt_classWithoutFields(0);
function dtct_Topic$put$lambda$_16_0() {
    let a = this; jl_Object.call(a);
    a.$_029 = null;
    a.$_114 = null;
}
let dtct_Topic$put$lambda$_16_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_029 = var$1;
    var$0.$_114 = var$2;
},
dtct_Topic$put$lambda$_16_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$put$lambda$_16_0();
    dtct_Topic$put$lambda$_16_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$put$lambda$_16_0_get = var$0 => {
    return dtct_Topic_lambda$put$0($rt_nullCheck(var$0.$_029), var$0.$_114);
},
ju_Spliterator = $rt_classWithoutFields(0);
function jusi_SpliteratorOverCollection() {
    let a = this; jl_Object.call(a);
    a.$collection = null;
    a.$iterator0 = null;
}
let jusi_SpliteratorOverCollection__init_ = ($this, $collection) => {
    jl_Object__init_($this);
    $this.$collection = $collection;
},
jusi_SpliteratorOverCollection__init_0 = var_0 => {
    let var_1 = new jusi_SpliteratorOverCollection();
    jusi_SpliteratorOverCollection__init_(var_1, var_0);
    return var_1;
},
jusi_SpliteratorOverCollection_tryAdvance = ($this, $action) => {
    let var$2;
    jusi_SpliteratorOverCollection_ensureIterator($this);
    if (($rt_nullCheck($this.$iterator0)).$hasNext()) {
        var$2 = ($rt_nullCheck($this.$iterator0)).$next0();
        $action = $rt_nullCheck($action);
        $action.$accept4(var$2);
        return 1;
    }
    return 0;
},
jusi_SpliteratorOverCollection_ensureIterator = $this => {
    if ($this.$iterator0 === null)
        $this.$iterator0 = ($rt_nullCheck($this.$collection)).$iterator();
},
jusi_SpliteratorOverCollection_estimateSize = $this => {
    return Long_fromInt(($rt_nullCheck($this.$collection)).$size());
};
function dtpt_Invalidation() {
    let a = this; jl_Record.call(a);
    a.$topic2 = null;
    a.$revision4 = null;
    a.$sourceId1 = null;
    a.$timestampMs0 = null;
}
let dtpt_Invalidation__init_0 = ($this, $topic, $revision, $sourceId, $timestampMs) => {
    let var$5, $atMs;
    jl_Record__init_($this);
    $sourceId = $rt_nullCheck($sourceId);
    if (ju_Optional_isPresent($sourceId) && !dtpt_Invalidation_fits($rt_castToClass(ju_Optional_get($sourceId), jl_String)))
        $rt_throw(jl_IllegalArgumentException__init_0($rt_s(224)));
    var$5 = jl_Long_valueOf(Long_ZERO);
    $timestampMs = $rt_nullCheck($timestampMs);
    $atMs = ($rt_nullCheck($rt_castToClass(ju_Optional_orElse($timestampMs, var$5), jl_Long))).$longValue();
    if (Long_ge($atMs, Long_ZERO) && Long_le($atMs, Long_create(4294967295, 2097151))) {
        $this.$topic2 = $topic;
        $this.$revision4 = $revision;
        $this.$sourceId1 = $sourceId;
        $this.$timestampMs0 = $timestampMs;
        return;
    }
    $rt_throw(jl_IllegalArgumentException__init_0($rt_s(225)));
},
dtpt_Invalidation__init_ = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtpt_Invalidation();
    dtpt_Invalidation__init_0(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtpt_Invalidation_fits = $source => {
    $source = $rt_nullCheck($source);
    return !(!jl_String_isEmpty($source) && jl_String_length($source) <= 200) ? 0 : 1;
},
dtpt_Invalidation_of = ($topic, $revision) => {
    return dtpt_Invalidation__init_($topic, $revision, ju_Optional_empty(), ju_Optional_empty());
},
dtpt_Invalidation_by = ($sourceId, $topic, $revision) => {
    return dtpt_Invalidation__init_($topic, $revision, ju_Optional_of($sourceId), ju_Optional_empty());
},
dtpt_Invalidation_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(226))).$append2($rt_s(227)))).$append($this.$topic2))).$append2($rt_s(228)))).$append($this.$revision4))).$append2($rt_s(229)))).$append($this.$sourceId1))).$append2($rt_s(230)))).$append($this.$timestampMs0))).$append2($rt_s(9)))).$toString();
},
dtpt_Invalidation_hashCode = $this => {
    return ((((((31 + ju_Objects_hashCode($this.$topic2) | 0) * 31 | 0) + ju_Objects_hashCode($this.$revision4) | 0) * 31 | 0) + ju_Objects_hashCode($this.$sourceId1) | 0) * 31 | 0) + ju_Objects_hashCode($this.$timestampMs0) | 0;
},
dtpt_Invalidation_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpt_Invalidation))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpt_Invalidation);
            var$4 = $this.$topic2;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$topic2))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$revision4, var$5.$revision4))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$sourceId1, var$5.$sourceId1))
                var$2 = 0;
            else if (ju_Objects_equals($this.$timestampMs0, var$5.$timestampMs0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpt_Invalidation_topic = $this => {
    return $this.$topic2;
},
dtpt_Invalidation_revision = $this => {
    return $this.$revision4;
},
dtpt_Invalidation_sourceId = $this => {
    return $this.$sourceId1;
},
dtpt_Invalidation_timestampMs = $this => {
    return $this.$timestampMs0;
};
function dtcf_FakeTopics$arrived$lambda$_23_2() {
    let a = this; jl_Object.call(a);
    a.$_050 = null;
    a.$_122 = null;
}
let dtcf_FakeTopics$arrived$lambda$_23_2__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_050 = var$1;
    var$0.$_122 = var$2;
},
dtcf_FakeTopics$arrived$lambda$_23_2__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_FakeTopics$arrived$lambda$_23_2();
    dtcf_FakeTopics$arrived$lambda$_23_2__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_FakeTopics$arrived$lambda$_23_2_run = var$0 => {
    dtcf_FakeTopics_lambda$arrived$2(var$0.$_050, var$0.$_122);
},
otji_JSWrapper = $rt_classWithoutFields(),
dtpt_TopicJson$timestamp$lambda$_10_0 = $rt_classWithoutFields(),
dtpt_TopicJson$timestamp$lambda$_10_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtpt_TopicJson$timestamp$lambda$_10_0__init_0 = () => {
    let var_0 = new dtpt_TopicJson$timestamp$lambda$_10_0();
    dtpt_TopicJson$timestamp$lambda$_10_0__init_(var_0);
    return var_0;
},
dtpt_TopicJson$timestamp$lambda$_10_0_test = (var$0, var$1) => {
    return dtpt_TopicJson_lambda$timestamp$0(var$1);
},
dtct_Provider = $rt_classWithoutFields(0),
dtct_Subscriber = $rt_classWithoutFields(0),
dtct_TopicStore = $rt_classWithoutFields(0);
function ju_TemplateCollections$TwoElementsSet$1() {
    let a = this; jl_Object.call(a);
    a.$index2 = 0;
    a.$this$04 = null;
}
let ju_TemplateCollections$TwoElementsSet$1__init_ = ($this, $this$0) => {
    $this.$this$04 = $this$0;
    jl_Object__init_($this);
},
ju_TemplateCollections$TwoElementsSet$1__init_0 = var_0 => {
    let var_1 = new ju_TemplateCollections$TwoElementsSet$1();
    ju_TemplateCollections$TwoElementsSet$1__init_(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$TwoElementsSet$1_hasNext = $this => {
    return $this.$index2 >= 2 ? 0 : 1;
},
ju_TemplateCollections$TwoElementsSet$1_next = $this => {
    let var$1;
    var$1 = $this.$index2;
    $this.$index2 = var$1 + 1 | 0;
    switch (var$1) {
        case 0:
            return ($rt_nullCheck($this.$this$04)).$first1;
        case 1:
            return ($rt_nullCheck($this.$this$04)).$second2;
        default:
    }
    $rt_throw(ju_NoSuchElementException__init_());
},
dtct_TopicConfig$Edges = $rt_classWithoutFields(jl_Enum),
dtct_TopicConfig$Edges_BOTH = null,
dtct_TopicConfig$Edges_TRAILING = null,
dtct_TopicConfig$Edges_$VALUES = null,
dtct_TopicConfig$Edges_$callClinit = () => {
    dtct_TopicConfig$Edges_$callClinit = $rt_eraseClinit(dtct_TopicConfig$Edges);
    dtct_TopicConfig$Edges__clinit_();
},
dtct_TopicConfig$Edges__init_0 = ($this, var$1, var$2) => {
    dtct_TopicConfig$Edges_$callClinit();
    jl_Enum__init_($this, var$1, var$2);
},
dtct_TopicConfig$Edges__init_ = (var_0, var_1) => {
    let var_2 = new dtct_TopicConfig$Edges();
    dtct_TopicConfig$Edges__init_0(var_2, var_0, var_1);
    return var_2;
},
dtct_TopicConfig$Edges_$values = () => {
    let var$1, var$2;
    dtct_TopicConfig$Edges_$callClinit();
    var$1 = $rt_createArray(dtct_TopicConfig$Edges, 2);
    var$2 = var$1.data;
    var$2[0] = dtct_TopicConfig$Edges_BOTH;
    var$2[1] = dtct_TopicConfig$Edges_TRAILING;
    return var$1;
},
dtct_TopicConfig$Edges__clinit_ = () => {
    dtct_TopicConfig$Edges_BOTH = dtct_TopicConfig$Edges__init_($rt_s(231), 0);
    dtct_TopicConfig$Edges_TRAILING = dtct_TopicConfig$Edges__init_($rt_s(232), 1);
    dtct_TopicConfig$Edges_$VALUES = dtct_TopicConfig$Edges_$values();
};
function dtct_Shown() {
    let a = this; jl_Object.call(a);
    a.$topic7 = null;
    a.$codec0 = null;
    a.$applier0 = null;
    a.$faulty2 = null;
    a.$listeners = null;
    a.$overlays = null;
    a.$base = null;
    a.$visible0 = null;
    a.$snapshot1 = null;
}
let dtct_Shown__init_ = ($this, $topic, $codec, $applier, $faulty) => {
    jl_Object__init_($this);
    $this.$listeners = ju_ArrayList__init_();
    $this.$overlays = ju_List_of0();
    $this.$topic7 = $topic;
    $this.$codec0 = $codec;
    $this.$applier0 = $applier;
    $this.$faulty2 = $faulty;
    $codec = $rt_nullCheck($codec);
    $this.$base = $codec.$empty0();
    $this.$visible0 = $this.$base;
},
dtct_Shown__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtct_Shown();
    dtct_Shown__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtct_Shown_visible = $this => {
    return $this.$visible0;
},
dtct_Shown_revision = $this => {
    return ju_Optional_map($rt_nullCheck(ju_Optional_ofNullable($this.$snapshot1)), dtct_Shown$revision$lambda$_3_0__init_0());
},
dtct_Shown_snapshot = $this => {
    return ju_Optional_ofNullable($this.$snapshot1);
},
dtct_Shown_waiting = $this => {
    return ($rt_nullCheck($this.$overlays)).$size();
},
dtct_Shown_listen = ($this, $listener) => {
    let $one;
    $one = dtct_Shown$Listening__init_0(dtct_Shown$listen$lambda$_6_0__init_0($listener));
    ($rt_nullCheck($this.$listeners)).$add($one);
    return dtct_Shown$listen$lambda$_6_1__init_0($this, $one);
},
dtct_Shown_take = ($this, $next, $cause) => {
    let $before;
    $before = $this.$snapshot1;
    if ($before !== null) {
        $next = $rt_nullCheck($next);
        if (!dtpt_Revision_isAfter($rt_nullCheck(dtpt_Snapshot_revision($next)), dtpt_Snapshot_revision($before)))
            return !dtpt_Revision_equals($rt_nullCheck(dtpt_Snapshot_revision($next)), dtpt_Snapshot_revision($before)) ? dtct_Shown$Taken$Older__init_0() : dtct_Shown$Taken$Same__init_0();
    }
    return dtct_Shown_show($this, $next, $cause, dtct_Shown$take$lambda$_7_0__init_0($next));
},
dtct_Shown_force = ($this, $next) => {
    dtct_Applier$Cause_$callClinit();
    return dtct_Shown_show($this, $next, dtct_Applier$Cause_PULLED, dtct_Shown$force$lambda$_8_0__init_0());
},
dtct_Shown_show = ($this, $next, $cause, $settles) => {
    let $value, $garbage, var$6, $baseBefore, $snapshotBefore, $settled, $all, $thrown, $$je;
    a: {
        try {
            $value = dtct_Shown_value($this, $next);
            break a;
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof dtpj_JsonException) {
                $garbage = $$je;
            } else {
                throw $$e;
            }
        }
        var$6 = new dtct_Shown$Taken$Failed;
        dtct_TopicFault$Phase_$callClinit();
        dtct_Shown$Taken$Failed__init_(var$6, dtct_TopicFault$Phase_PROTOCOL, $garbage);
        return var$6;
    }
    $baseBefore = $this.$base;
    $snapshotBefore = $this.$snapshot1;
    $settled = ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck($this.$overlays)).$stream())).$filter0($settles))).$toList();
    var$6 = ($rt_nullCheck($this.$overlays)).$stream();
    $settles = $rt_nullCheck($settles);
    $this.$overlays = ($rt_nullCheck(($rt_nullCheck(var$6)).$filter0($settles.$negate()))).$toList();
    $this.$base = $value;
    $this.$snapshot1 = $next;
    $this.$visible0 = dtct_Shown_folded($this);
    try {
        ($rt_nullCheck($this.$applier0)).$apply20($this.$visible0, dtct_Shown_context($this, $cause));
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_RuntimeException) {
            $thrown = $$je;
            $this.$base = $baseBefore;
            $this.$snapshot1 = $snapshotBefore;
            $all = ju_ArrayList__init_3($settled);
            $all.$addAll($this.$overlays);
            $this.$overlays = ju_List_copyOf($all);
            $this.$visible0 = dtct_Shown_folded($this);
            var$6 = new dtct_Shown$Taken$Failed;
            dtct_TopicFault$Phase_$callClinit();
            dtct_Shown$Taken$Failed__init_(var$6, dtct_TopicFault$Phase_APPLY, $thrown);
            return var$6;
        } else {
            throw $$e;
        }
    }
    dtct_Shown_tell($this);
    var$6 = dtct_Shown$show$lambda$_9_0__init_0();
    $settled = $rt_nullCheck($settled);
    $settled.$forEach(var$6);
    return dtct_Shown$Taken$New__init_0();
},
dtct_Shown_value = ($this, $of) => {
    let $neverWritten;
    $of = $rt_nullCheck($of);
    $neverWritten = !(Long_eq(dtpt_Revision_counter($rt_nullCheck(dtpt_Snapshot_revision($of))), Long_ZERO) && jl_String_equals($rt_nullCheck(dtpt_Snapshot_data($of)), $rt_s(65))) ? 0 : 1;
    return $neverWritten ? ($rt_nullCheck($this.$codec0)).$empty0() : ($rt_nullCheck($this.$codec0)).$parse1(dtpt_Snapshot_data($of));
},
dtct_Shown_add = ($this, $overlay) => {
    let var$2, $next, $all;
    var$2 = $this.$visible0;
    $overlay = $rt_nullCheck($overlay);
    $next = dtct_Overlay_on($overlay, var$2);
    $all = ju_ArrayList__init_3($this.$overlays);
    $all.$add($overlay);
    $this.$overlays = ju_List_copyOf($all);
    $this.$visible0 = $next;
    dtct_Applier$Cause_$callClinit();
    dtct_Shown_apply($this, dtct_Applier$Cause_OVERLAY);
},
dtct_Shown_settle = $this => {
    let $now, var$2, $settled;
    $now = $this.$snapshot1;
    if ($now !== null) {
        var$2 = $this.$overlays;
        $settled = ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(var$2)).$stream())).$filter0(dtct_Shown$settle$lambda$_12_0__init_0($now)))).$toList();
        var$2 = dtct_Shown$settle$lambda$_12_1__init_0($this);
        $settled = $rt_nullCheck($settled);
        $settled.$forEach(var$2);
        $settled.$forEach(dtct_Shown$settle$lambda$_12_2__init_0());
        return;
    }
},
dtct_Shown_drop = ($this, $gone) => {
    if (($rt_nullCheck($this.$overlays)).$contains($gone)) {
        $this.$overlays = ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck($this.$overlays)).$stream())).$filter0(dtct_Shown$drop$lambda$_13_0__init_0($gone)))).$toList();
        $this.$visible0 = dtct_Shown_folded($this);
        dtct_Applier$Cause_$callClinit();
        dtct_Shown_apply($this, dtct_Applier$Cause_OVERLAY);
        return;
    }
},
dtct_Shown_end = ($this, $reason) => {
    let $ended, var$3;
    $ended = $this.$overlays;
    $this.$overlays = ju_List_of0();
    var$3 = dtct_Shown$end$lambda$_14_0__init_0($reason);
    $ended = $rt_nullCheck($ended);
    $ended.$forEach(var$3);
},
dtct_Shown_apply = ($this, $cause) => {
    let var$2, var$3, var$4, $thrown, $$je;
    a: {
        b: {
            try {
                var$2 = $this.$applier0;
                var$3 = $this.$visible0;
                var$4 = dtct_Shown_context($this, $cause);
                ($rt_nullCheck(var$2)).$apply20(var$3, var$4);
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_RuntimeException) {
                    $thrown = $$je;
                    break b;
                } else {
                    throw $$e;
                }
            }
        }
        var$2 = $this.$faulty2;
        dtct_TopicFault$Phase_$callClinit();
        var$3 = dtct_TopicFault$Phase_APPLY;
        ($rt_nullCheck(var$2)).$faulty1(var$3, $thrown);
    }
    dtct_Shown_tell($this);
},
dtct_Shown_context = ($this, $cause) => {
    return dtct_Applier$Context__init_0($this.$topic7, dtct_Shown_revision($this), $cause);
},
dtct_Shown_tell = $this => {
    let $now, var$2, $one, $thrown, var$5, var$6, $$je;
    $now = $this.$visible0;
    var$2 = ($rt_nullCheck(ju_List_copyOf($this.$listeners))).$iterator();
    while (true) {
        var$2 = $rt_nullCheck(var$2);
        if (!var$2.$hasNext())
            break;
        $one = $rt_castToClass(var$2.$next0(), dtct_Shown$Listening);
        if (!($rt_nullCheck($this.$listeners)).$contains($one))
            continue;
        a: {
            b: {
                try {
                    $one = $rt_nullCheck($one);
                    ($rt_nullCheck(dtct_Shown$Listening_listener($one))).$accept4($now);
                    break a;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_RuntimeException) {
                        $thrown = $$je;
                        break b;
                    } else {
                        throw $$e;
                    }
                }
            }
            var$5 = $this.$faulty2;
            dtct_TopicFault$Phase_$callClinit();
            var$6 = dtct_TopicFault$Phase_APPLY;
            ($rt_nullCheck(var$5)).$faulty1(var$6, $thrown);
        }
    }
},
dtct_Shown_folded = $this => {
    let $value, var$2, $overlay, var$4, $thrown, var$6, var$7, $$je;
    $value = $this.$base;
    var$2 = ($rt_nullCheck($this.$overlays)).$iterator();
    while (true) {
        var$2 = $rt_nullCheck(var$2);
        if (!var$2.$hasNext())
            break;
        $overlay = $rt_castToClass(var$2.$next0(), dtct_Overlay);
        a: {
            b: {
                try {
                    var$4 = $value;
                    $overlay = $rt_nullCheck($overlay);
                    $value = dtct_Overlay_on($overlay, $value);
                    var$4 = $value;
                    break a;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_RuntimeException) {
                        $thrown = $$je;
                        break b;
                    } else {
                        throw $$e;
                    }
                }
            }
            var$6 = $this.$faulty2;
            dtct_TopicFault$Phase_$callClinit();
            var$7 = dtct_TopicFault$Phase_WRITE;
            ($rt_nullCheck(var$6)).$faulty1(var$7, $thrown);
            $value = var$4;
        }
    }
    return $value;
},
dtct_Shown_lambda$end$0 = ($reason, $overlay) => {
    $overlay = $rt_nullCheck($overlay);
    dtct_TopicWrite_failed($rt_nullCheck(dtct_Overlay_write($overlay)), $reason);
},
dtct_Shown_lambda$drop$0 = ($gone, $overlay) => {
    return $overlay === $gone ? 0 : 1;
},
dtct_Shown_lambda$settle$1 = $overlay => {
    let var$2, var$3;
    $overlay = $rt_nullCheck($overlay);
    var$2 = dtct_TopicWrite_settled($rt_nullCheck(dtct_Overlay_write($overlay)));
    dtcp_Done_$callClinit();
    var$3 = dtcp_Done_DONE;
    dtcp_Promise_keep($rt_nullCheck(var$2), var$3);
},
dtct_Shown_lambda$settle$0 = ($now, $overlay) => {
    let var$3;
    $now = $rt_nullCheck($now);
    var$3 = dtpt_Snapshot_revision($now);
    $overlay = $rt_nullCheck($overlay);
    return dtct_Overlay_partOf($overlay, var$3);
},
dtct_Shown_lambda$show$0 = $overlay => {
    let var$2, var$3;
    $overlay = $rt_nullCheck($overlay);
    var$2 = dtct_TopicWrite_settled($rt_nullCheck(dtct_Overlay_write($overlay)));
    dtcp_Done_$callClinit();
    var$3 = dtcp_Done_DONE;
    dtcp_Promise_keep($rt_nullCheck(var$2), var$3);
},
dtct_Shown_lambda$take$0 = ($next, $overlay) => {
    let var$3;
    $next = $rt_nullCheck($next);
    var$3 = dtpt_Snapshot_revision($next);
    $overlay = $rt_nullCheck($overlay);
    return dtct_Overlay_partOf($overlay, var$3);
},
dtct_Shown_lambda$listen$0 = ($listener, $value) => {
    $listener = $rt_nullCheck($listener);
    $listener.$accept4($value);
};
function dtct_Topic$write$lambda$_18_2() {
    let a = this; jl_Object.call(a);
    a.$_059 = null;
    a.$_126 = Long_ZERO;
}
let dtct_Topic$write$lambda$_18_2__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_059 = var$1;
    var$0.$_126 = var$2;
},
dtct_Topic$write$lambda$_18_2__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$write$lambda$_18_2();
    dtct_Topic$write$lambda$_18_2__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$write$lambda$_18_2_apply0 = (var$0, var$1) => {
    return dtct_Topic$write$lambda$_18_2_apply(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Topic$write$lambda$_18_2_apply = (var$0, var$1) => {
    return dtct_Topic_lambda$write$2($rt_nullCheck(var$0.$_059), var$0.$_126, var$1);
},
dtct_TopicBuilder$_init_$lambda$_0_2 = $rt_classWithoutFields(),
dtct_TopicBuilder$_init_$lambda$_0_2__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicBuilder$_init_$lambda$_0_2__init_0 = () => {
    let var_0 = new dtct_TopicBuilder$_init_$lambda$_0_2();
    dtct_TopicBuilder$_init_$lambda$_0_2__init_(var_0);
    return var_0;
},
dtct_TopicBuilder$_init_$lambda$_0_2_get0 = var$0 => {
    return dtct_TopicBuilder$_init_$lambda$_0_2_get(var$0);
},
dtct_TopicBuilder$_init_$lambda$_0_2_get = var$0 => {
    return dtct_TopicBuilder_lambda$new$2();
};
function dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0() {
    jl_Object.call(this);
    this.$_080 = null;
}
let dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_080 = var$1;
},
dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0();
    dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aThrottleOfTheTrailingEdgeWaits$0(var$0.$_080, var$1);
};
function dtct_Topic$write$lambda$_18_3() {
    jl_Object.call(this);
    this.$_075 = null;
}
let dtct_Topic$write$lambda$_18_3__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_075 = var$1;
},
dtct_Topic$write$lambda$_18_3__init_0 = var_0 => {
    let var_1 = new dtct_Topic$write$lambda$_18_3();
    dtct_Topic$write$lambda$_18_3__init_(var_1, var_0);
    return var_1;
},
dtct_Topic$write$lambda$_18_3_apply0 = (var$0, var$1) => {
    return dtct_Topic$write$lambda$_18_3_apply(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Topic$write$lambda$_18_3_apply = (var$0, var$1) => {
    return dtct_Topic_lambda$write$3($rt_nullCheck(var$0.$_075), var$1);
},
dtct_TopicBuilder$_init_$lambda$_0_1 = $rt_classWithoutFields(),
dtct_TopicBuilder$_init_$lambda$_0_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicBuilder$_init_$lambda$_0_1__init_0 = () => {
    let var_0 = new dtct_TopicBuilder$_init_$lambda$_0_1();
    dtct_TopicBuilder$_init_$lambda$_0_1__init_(var_0);
    return var_0;
},
dtct_TopicBuilder$_init_$lambda$_0_1_accept0 = (var$0, var$1) => {
    dtct_TopicBuilder$_init_$lambda$_0_1_accept(var$0, $rt_castToClass(var$1, dtct_TopicFault));
},
dtct_TopicBuilder$_init_$lambda$_0_1_accept = (var$0, var$1) => {
    dtct_TopicBuilder_lambda$new$1(var$1);
};
function dtct_Topic$write$lambda$_18_0() {
    let a = this; jl_Object.call(a);
    a.$_089 = null;
    a.$_134 = null;
    a.$_210 = null;
}
let dtct_Topic$write$lambda$_18_0__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_089 = var$1;
    var$0.$_134 = var$2;
    var$0.$_210 = var$3;
},
dtct_Topic$write$lambda$_18_0__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Topic$write$lambda$_18_0();
    dtct_Topic$write$lambda$_18_0__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Topic$write$lambda$_18_0_get0 = var$0 => {
    return dtct_Topic$write$lambda$_18_0_get(var$0);
},
dtct_Topic$write$lambda$_18_0_get = var$0 => {
    return dtct_Topic_lambda$write$0($rt_nullCheck(var$0.$_089), var$0.$_134, var$0.$_210);
},
dtct_TopicBuilder$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtct_TopicBuilder$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicBuilder$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtct_TopicBuilder$_init_$lambda$_0_0();
    dtct_TopicBuilder$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtct_TopicBuilder$_init_$lambda$_0_0_apply = (var$0, var$1, var$2) => {
    dtct_TopicBuilder_lambda$new$0(var$1, var$2);
},
jnc_BufferUnderflowException = $rt_classWithoutFields(jl_RuntimeException),
jnc_BufferUnderflowException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jnc_BufferUnderflowException__init_0 = () => {
    let var_0 = new jnc_BufferUnderflowException();
    jnc_BufferUnderflowException__init_(var_0);
    return var_0;
};
function dtcf_FakeTopics$arrived$lambda$_23_1() {
    jl_Object.call(this);
    this.$_087 = null;
}
let dtcf_FakeTopics$arrived$lambda$_23_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_087 = var$1;
},
dtcf_FakeTopics$arrived$lambda$_23_1__init_0 = var_0 => {
    let var_1 = new dtcf_FakeTopics$arrived$lambda$_23_1();
    dtcf_FakeTopics$arrived$lambda$_23_1__init_(var_1, var_0);
    return var_1;
},
dtcf_FakeTopics$arrived$lambda$_23_1_run = var$0 => {
    dtcf_FakeTopics_lambda$arrived$0(var$0.$_087);
},
dtct_Topic$write$lambda$_18_1 = $rt_classWithoutFields(),
dtct_Topic$write$lambda$_18_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Topic$write$lambda$_18_1__init_0 = () => {
    let var_0 = new dtct_Topic$write$lambda$_18_1();
    dtct_Topic$write$lambda$_18_1__init_(var_0);
    return var_0;
},
dtct_Topic$write$lambda$_18_1_apply0 = (var$0, var$1) => {
    return dtct_Topic$write$lambda$_18_1_apply(var$0, $rt_castToInterface(var$1, dtct_TopicStore$Stored));
},
dtct_Topic$write$lambda$_18_1_apply = (var$0, var$1) => {
    return dtct_Topic_lambda$write$1(var$1);
};
function dtcf_FakeTopics$arrived$lambda$_23_0() {
    jl_Object.call(this);
    this.$_031 = null;
}
let dtcf_FakeTopics$arrived$lambda$_23_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_031 = var$1;
},
dtcf_FakeTopics$arrived$lambda$_23_0__init_0 = var_0 => {
    let var_1 = new dtcf_FakeTopics$arrived$lambda$_23_0();
    dtcf_FakeTopics$arrived$lambda$_23_0__init_(var_1, var_0);
    return var_1;
},
dtcf_FakeTopics$arrived$lambda$_23_0_test0 = (var$0, var$1) => {
    return dtcf_FakeTopics$arrived$lambda$_23_0_test(var$0, $rt_castToClass(var$1, dtpt_Revision));
},
dtcf_FakeTopics$arrived$lambda$_23_0_test = (var$0, var$1) => {
    return dtcf_FakeTopics_lambda$arrived$1(var$0.$_031, var$1);
};
function dtcp_Promise() {
    let a = this; jl_Object.call(a);
    a.$listeners0 = null;
    a.$outcome0 = null;
}
let dtcp_Promise__init_0 = $this => {
    jl_Object__init_($this);
    $this.$listeners0 = ju_ArrayList__init_();
},
dtcp_Promise__init_ = () => {
    let var_0 = new dtcp_Promise();
    dtcp_Promise__init_0(var_0);
    return var_0;
},
dtcp_Promise_kept = $value => {
    let $promise;
    $promise = dtcp_Promise__init_();
    dtcp_Promise_keep($promise, $value);
    return $promise;
},
dtcp_Promise_broken = $reason => {
    let $promise;
    $promise = dtcp_Promise__init_();
    dtcp_Promise_fail($promise, $reason);
    return $promise;
},
dtcp_Promise_done = () => {
    dtcp_Done_$callClinit();
    return dtcp_Promise_kept(dtcp_Done_DONE);
},
dtcp_Promise_from = $step => {
    let var$2, $thrown, $$je;
    try {
        $step = $rt_nullCheck($step);
        var$2 = $rt_castToClass($step.$get8(), dtcp_Promise);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_RuntimeException) {
            $thrown = $$je;
            return dtcp_Promise_broken($thrown);
        } else {
            throw $$e;
        }
    }
    return var$2;
},
dtcp_Promise_keep = ($this, $value) => {
    return dtcp_Promise_end($this, dtcp_Outcome$Kept__init_0($value));
},
dtcp_Promise_fail = ($this, $reason) => {
    return dtcp_Promise_end($this, dtcp_Outcome$Broken__init_0($reason));
},
dtcp_Promise_outcome = $this => {
    return $this.$outcome0;
},
dtcp_Promise_whenEnded0 = ($this, $listener) => {
    let var$2;
    if ($this.$outcome0 !== null) {
        var$2 = $this.$outcome0;
        $listener = $rt_nullCheck($listener);
        $listener.$accept4(var$2);
    } else
        ($rt_nullCheck($this.$listeners0)).$add($listener);
},
dtcp_Promise_whenEnded = ($this, $kept, $broken) => {
    dtcp_Promise_whenEnded0($this, dtcp_Promise$whenEnded$lambda$_11_0__init_0($kept, $broken));
},
dtcp_Promise_map = ($this, $next) => {
    return dtcp_Promise_then($this, dtcp_Promise$map$lambda$_12_0__init_0($next));
},
dtcp_Promise_then = ($this, $next) => {
    let $result, var$3;
    $result = dtcp_Promise__init_();
    var$3 = dtcp_Promise$then$lambda$_13_0__init_0($next, $result);
    ju_Objects_requireNonNull($result);
    dtcp_Promise_whenEnded($this, var$3, dtcp_Promise$then$lambda$_13_1__init_0($result));
    return $result;
},
dtcp_Promise_recover = ($this, $instead) => {
    let $result;
    $result = dtcp_Promise__init_();
    ju_Objects_requireNonNull($result);
    dtcp_Promise_whenEnded($this, dtcp_Promise$recover$lambda$_14_0__init_0($result), dtcp_Promise$recover$lambda$_14_1__init_0($instead, $result));
    return $result;
},
dtcp_Promise_end = ($this, $ended) => {
    let $told, $first, var$4, $listener, $thrown, $$je;
    if ($this.$outcome0 === null) {
        $this.$outcome0 = $ended;
        $told = ju_List_copyOf($this.$listeners0);
        ($rt_nullCheck($this.$listeners0)).$clear();
        $first = null;
        $told = $rt_nullCheck($told);
        var$4 = $told.$iterator();
        while (true) {
            var$4 = $rt_nullCheck(var$4);
            if (!var$4.$hasNext())
                break;
            $listener = $rt_castToInterface(var$4.$next0(), juf_Consumer);
            a: {
                b: {
                    try {
                        $listener = $rt_nullCheck($listener);
                        $listener.$accept4($ended);
                        break a;
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_RuntimeException) {
                            $thrown = $$je;
                            break b;
                        } else {
                            throw $$e;
                        }
                    }
                }
                if ($first === null)
                    $first = $thrown;
            }
        }
        if ($first === null)
            return 1;
        $rt_throw($first);
    }
    return 0;
},
dtcp_Promise_lambda$recover$0 = ($instead, $result, $reason) => {
    let var$4, var$5;
    var$4 = dtcp_Promise_from(dtcp_Promise$lambda$recover$0$lambda$_16_0__init_0($instead, $reason));
    ju_Objects_requireNonNull($result);
    var$5 = dtcp_Promise$lambda$recover$0$lambda$_16_1__init_0($result);
    dtcp_Promise_whenEnded0($rt_nullCheck(var$4), var$5);
},
dtcp_Promise_lambda$recover$1 = ($instead, $reason) => {
    $instead = $rt_nullCheck($instead);
    return $rt_castToClass($instead.$apply0($reason), dtcp_Promise);
},
dtcp_Promise_lambda$then$0 = ($next, $result, $value) => {
    let var$4, var$5;
    var$4 = dtcp_Promise_from(dtcp_Promise$lambda$then$0$lambda$_18_0__init_0($next, $value));
    ju_Objects_requireNonNull($result);
    var$5 = dtcp_Promise$lambda$then$0$lambda$_18_1__init_0($result);
    dtcp_Promise_whenEnded0($rt_nullCheck(var$4), var$5);
},
dtcp_Promise_lambda$then$1 = ($next, $value) => {
    $next = $rt_nullCheck($next);
    return $rt_castToClass($next.$apply0($value), dtcp_Promise);
},
dtcp_Promise_lambda$map$0 = ($next, $value) => {
    $next = $rt_nullCheck($next);
    return dtcp_Promise_kept($next.$apply0($value));
},
dtcp_Promise_lambda$whenEnded$0 = ($kept, $broken, $ended) => {
    let $index$3, var$5, $$b$0, $patt4$temp, var$8, $$b$1, $patt5$temp, $$je;
    a: {
        ju_Objects_requireNonNull($ended);
        $index$3 = 0;
        if ($ended === null)
            var$5 = (-1);
        else {
            b: {
                c: {
                    switch ($index$3) {
                        case 0:
                            break;
                        case 1:
                            break c;
                        default:
                            break b;
                    }
                    if ($ended instanceof dtcp_Outcome$Kept) {
                        var$5 = 0;
                        break a;
                    }
                }
                if ($ended instanceof dtcp_Outcome$Broken) {
                    var$5 = 1;
                    break a;
                }
            }
            var$5 = 2;
        }
    }
    d: {
        e: {
            f: {
                g: {
                    switch (var$5) {
                        case 0:
                            $$b$0 = $rt_castToClass($ended, dtcp_Outcome$Kept);
                            try {
                                $$b$0 = $rt_nullCheck($$b$0);
                                $patt4$temp = dtcp_Outcome$Kept_value($$b$0);
                            } catch ($$e) {
                                $$je = $rt_wrapException($$e);
                                if ($$je instanceof jl_Throwable) {
                                    var$8 = $$je;
                                    break f;
                                } else {
                                    throw $$e;
                                }
                            }
                            $kept = $rt_nullCheck($kept);
                            $kept.$accept4($patt4$temp);
                            break d;
                        case 1:
                            break g;
                        default:
                    }
                    $rt_throw(jl_MatchException__init_(null, null));
                }
                $$b$1 = $rt_castToClass($ended, dtcp_Outcome$Broken);
                try {
                    $$b$1 = $rt_nullCheck($$b$1);
                    $patt5$temp = dtcp_Outcome$Broken_reason($$b$1);
                    break e;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$8 = $$je;
                        break f;
                    } else {
                        throw $$e;
                    }
                }
            }
            $rt_throw(jl_MatchException__init_(var$8.$toString(), var$8));
        }
        $broken = $rt_nullCheck($broken);
        $broken.$accept4($patt5$temp);
    }
};
function juf_Predicate$negate$lambda$_2_0() {
    jl_Object.call(this);
    this.$_074 = null;
}
let juf_Predicate$negate$lambda$_2_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_074 = var$1;
},
juf_Predicate$negate$lambda$_2_0__init_0 = var_0 => {
    let var_1 = new juf_Predicate$negate$lambda$_2_0();
    juf_Predicate$negate$lambda$_2_0__init_(var_1, var_0);
    return var_1;
},
juf_Predicate$negate$lambda$_2_0_test = (var$0, var$1) => {
    return juf_Predicate_lambda$negate$1($rt_nullCheck(var$0.$_074), var$1);
},
dtct_TopicBuilder$_init_$lambda$_0_3 = $rt_classWithoutFields(),
dtct_TopicBuilder$_init_$lambda$_0_3__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicBuilder$_init_$lambda$_0_3__init_0 = () => {
    let var_0 = new dtct_TopicBuilder$_init_$lambda$_0_3();
    dtct_TopicBuilder$_init_$lambda$_0_3__init_(var_0);
    return var_0;
},
dtct_TopicBuilder$_init_$lambda$_0_3_accept0 = (var$0, var$1) => {
    dtct_TopicBuilder$_init_$lambda$_0_3_accept(var$0, $rt_castToClass(var$1, dtct_Topic));
},
dtct_TopicBuilder$_init_$lambda$_0_3_accept = (var$0, var$1) => {
    dtct_TopicBuilder_lambda$new$3(var$1);
};
function dtct_TopicRefusedException() {
    jl_Exception.call(this);
    this.$waitMs0 = Long_ZERO;
}
let dtct_TopicRefusedException_waitMs = $this => {
    return $this.$waitMs0;
},
dtcf_FakeTopics$silently$lambda$_10_0 = $rt_classWithoutFields(),
dtcf_FakeTopics$silently$lambda$_10_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcf_FakeTopics$silently$lambda$_10_0__init_0 = () => {
    let var_0 = new dtcf_FakeTopics$silently$lambda$_10_0();
    dtcf_FakeTopics$silently$lambda$_10_0__init_(var_0);
    return var_0;
},
dtcf_FakeTopics$silently$lambda$_10_0_apply0 = (var$0, var$1) => {
    return dtcf_FakeTopics$silently$lambda$_10_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtcf_FakeTopics$silently$lambda$_10_0_apply = (var$0, var$1) => {
    return dtcf_FakeTopics_lambda$silently$0(var$1);
};
function dtct_TopicFault() {
    let a = this; jl_Record.call(a);
    a.$phase2 = null;
    a.$topic3 = null;
    a.$cause0 = null;
    a.$place = null;
    a.$next7 = null;
}
let dtct_TopicFault__init_ = ($this, $phase, $topic, $cause, $place, $next) => {
    jl_Record__init_($this);
    $this.$phase2 = $phase;
    $this.$topic3 = $topic;
    $this.$cause0 = $cause;
    $this.$place = $place;
    $this.$next7 = $next;
},
dtct_TopicFault__init_0 = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new dtct_TopicFault();
    dtct_TopicFault__init_(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
dtct_TopicFault_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(233))).$append2($rt_s(7)))).$append($this.$phase2))).$append2($rt_s(234)))).$append($this.$topic3))).$append2($rt_s(235)))).$append($this.$cause0))).$append2($rt_s(236)))).$append($this.$place))).$append2($rt_s(237)))).$append($this.$next7))).$append2($rt_s(9)))).$toString();
},
dtct_TopicFault_hashCode = $this => {
    return ((((((((31 + ju_Objects_hashCode($this.$phase2) | 0) * 31 | 0) + ju_Objects_hashCode($this.$topic3) | 0) * 31 | 0) + ju_Objects_hashCode($this.$cause0) | 0) * 31 | 0) + ju_Objects_hashCode($this.$place) | 0) * 31 | 0) + ju_Objects_hashCode($this.$next7) | 0;
},
dtct_TopicFault_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_TopicFault))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_TopicFault);
            var$4 = $this.$phase2;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$phase2))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$topic3, var$5.$topic3))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$cause0, var$5.$cause0))
                var$2 = 0;
            else if (!ju_Objects_equals($this.$place, var$5.$place))
                var$2 = 0;
            else if (ju_Objects_equals($this.$next7, var$5.$next7))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_TopicFault_phase = $this => {
    return $this.$phase2;
},
dtct_TopicFault_topic = $this => {
    return $this.$topic3;
},
dtct_TopicFault_cause = $this => {
    return $this.$cause0;
},
dtct_TopicFault_next = $this => {
    return $this.$next7;
},
dtcp_Leases = $rt_classWithoutFields(0),
dtcp_Leases_alone = $time => {
    return dtcp_Leases$alone$lambda$_1_0__init_0($time);
};
function dtcp_Leases$alone$lambda$_1_0() {
    jl_Object.call(this);
    this.$_093 = null;
}
let dtcp_Leases$alone$lambda$_1_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_093 = var$1;
},
dtcp_Leases$alone$lambda$_1_0__init_0 = var_0 => {
    let var_1 = new dtcp_Leases$alone$lambda$_1_0();
    dtcp_Leases$alone$lambda$_1_0__init_(var_1, var_0);
    return var_1;
};
function dtct_Shown$end$lambda$_14_0() {
    jl_Object.call(this);
    this.$_083 = null;
}
let dtct_Shown$end$lambda$_14_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_083 = var$1;
},
dtct_Shown$end$lambda$_14_0__init_0 = var_0 => {
    let var_1 = new dtct_Shown$end$lambda$_14_0();
    dtct_Shown$end$lambda$_14_0__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$end$lambda$_14_0_accept0 = (var$0, var$1) => {
    dtct_Shown$end$lambda$_14_0_accept(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$end$lambda$_14_0_accept = (var$0, var$1) => {
    dtct_Shown_lambda$end$0(var$0.$_083, var$1);
};
function ju_AbstractMap$SimpleImmutableEntry() {
    let a = this; jl_Object.call(a);
    a.$key4 = null;
    a.$value11 = null;
}
let ju_AbstractMap$SimpleImmutableEntry__init_ = ($this, $key, $value) => {
    jl_Object__init_($this);
    $this.$key4 = $key;
    $this.$value11 = $value;
},
ju_AbstractMap$SimpleImmutableEntry__init_2 = (var_0, var_1) => {
    let var_2 = new ju_AbstractMap$SimpleImmutableEntry();
    ju_AbstractMap$SimpleImmutableEntry__init_(var_2, var_0, var_1);
    return var_2;
},
ju_AbstractMap$SimpleImmutableEntry__init_0 = ($this, $entry) => {
    $entry = $rt_nullCheck($entry);
    ju_AbstractMap$SimpleImmutableEntry__init_($this, $entry.$getKey(), $entry.$getValue());
},
ju_AbstractMap$SimpleImmutableEntry__init_1 = var_0 => {
    let var_1 = new ju_AbstractMap$SimpleImmutableEntry();
    ju_AbstractMap$SimpleImmutableEntry__init_0(var_1, var_0);
    return var_1;
},
ju_AbstractMap$SimpleImmutableEntry_getValue = $this => {
    return $this.$value11;
},
ju_AbstractMap$SimpleImmutableEntry_getKey = $this => {
    return $this.$key4;
},
ju_AbstractMap$SimpleImmutableEntry_hashCode = $this => {
    return ju_Objects_hashCode($this.$key4) ^ ju_Objects_hashCode($this.$value11);
};
function dtcf_FakeTopics() {
    let a = this; jl_Object.call(a);
    a.$time1 = null;
    a.$chance0 = null;
    a.$histories = null;
    a.$ears = null;
    a.$words0 = null;
    a.$answerMs = Long_ZERO;
    a.$answerJitterMs = Long_ZERO;
    a.$epoch0 = Long_ZERO;
    a.$failing = 0;
    a.$hanging = 0;
    a.$lag0 = 0;
    a.$refusing = 0;
    a.$pulls1 = 0;
    a.$underWay = 0;
    a.$underWayMax0 = 0;
}
let dtcf_FakeTopics__init_ = ($this, $time, $chance) => {
    jl_Object__init_($this);
    $this.$histories = ju_TreeMap__init_();
    $this.$ears = ju_ArrayList__init_();
    $this.$words0 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 0, 0);
    $this.$epoch0 = Long_fromInt(1);
    $this.$time1 = $time;
    $this.$chance0 = $chance;
},
dtcf_FakeTopics__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_FakeTopics();
    dtcf_FakeTopics__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_FakeTopics_words = ($this, $how) => {
    $this.$words0 = $how;
},
dtcf_FakeTopics_answers = ($this, $ms, $jitterMs) => {
    $this.$answerMs = $ms;
    $this.$answerJitterMs = $jitterMs;
},
dtcf_FakeTopics_failPulls = ($this, $next) => {
    $this.$failing = $next;
},
dtcf_FakeTopics_hangPulls = ($this, $next) => {
    $this.$hanging = $next;
},
dtcf_FakeTopics_lag = ($this, $revisions) => {
    $this.$lag0 = $revisions;
},
dtcf_FakeTopics_now = ($this, $topic) => {
    let var$2, $history;
    var$2 = $this.$histories;
    $topic = $rt_nullCheck($topic);
    $history = $rt_castToInterface(($rt_nullCheck(var$2)).$get(dtpt_TopicName_text($topic)), ju_List);
    return $history !== null ? $rt_castToClass($history.$getLast(), dtpt_Snapshot) : dtpt_Snapshot_nothing($this.$epoch0);
},
dtcf_FakeTopics_change = ($this, $topic, $data, $source) => {
    let $next;
    $next = dtcf_FakeTopics_silently($this, $topic, $data);
    dtcf_FakeTopics_say($this, dtpt_Invalidation_by($source, $topic, $next));
    return $next;
},
dtcf_FakeTopics_silently = ($this, $topic, $data) => {
    let $next, var$4;
    $next = dtpt_Snapshot__init_(dtpt_Revision_next($rt_nullCheck(dtpt_Snapshot_revision($rt_nullCheck(dtcf_FakeTopics_now($this, $topic))))), $data);
    var$4 = $this.$histories;
    $topic = $rt_nullCheck($topic);
    ($rt_nullCheck($rt_castToInterface(($rt_nullCheck(var$4)).$computeIfAbsent(dtpt_TopicName_text($topic), dtcf_FakeTopics$silently$lambda$_10_0__init_0()), ju_List))).$add($next);
    return dtpt_Snapshot_revision($next);
},
dtcf_FakeTopics_say = ($this, $event) => {
    dtcf_FakeTopics_say0($this, dtp_JsonBytes_toString($rt_nullCheck(dtpt_TopicJson_write($event))));
},
dtcf_FakeTopics_say0 = ($this, $text) => {
    let var$2, $ear;
    var$2 = ($rt_nullCheck(ju_List_copyOf($this.$ears))).$iterator();
    while (true) {
        var$2 = $rt_nullCheck(var$2);
        if (!var$2.$hasNext())
            break;
        $ear = $rt_castToClass(var$2.$next0(), dtcf_FakeTopics$Ear);
        if (dtcp_Chance_below($rt_nullCheck($this.$chance0), 100) >= dtcf_FakeTopics$Words_lostPercent($rt_nullCheck($this.$words0)))
            dtcf_FakeTopics_deliver($this, $ear, $text);
        if (dtcp_Chance_below($rt_nullCheck($this.$chance0), 100) < dtcf_FakeTopics$Words_doubledPercent($rt_nullCheck($this.$words0)))
            dtcf_FakeTopics_deliver($this, $ear, $text);
    }
},
dtcf_FakeTopics_deliver = ($this, $ear, $text) => {
    let var$3, var$4, var$5;
    var$3 = $this.$time1;
    var$4 = $this.$words0;
    var$5 = Long_add(dtcf_FakeTopics$Words_delayMs($rt_nullCheck(var$4)), Long_fromInt(dtcp_Chance_below($rt_nullCheck($this.$chance0), Long_lo((dtcf_FakeTopics$Words_jitterMs($rt_nullCheck($this.$words0)))) + 1 | 0)));
    var$4 = dtcf_FakeTopics$deliver$lambda$_13_0__init_0($this, $ear, $text);
    ($rt_nullCheck(var$3)).$after(var$5, var$4);
},
dtcf_FakeTopics_hear = ($listener, $text) => {
    let var$3, $garbage, $$je;
    a: {
        b: {
            try {
                var$3 = dtpt_TopicJson_readInvalidation($text);
                $listener = $rt_nullCheck($listener);
                $listener.$invalidated(var$3);
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof dtpj_JsonException) {
                    $garbage = $$je;
                    break b;
                } else {
                    throw $$e;
                }
            }
        }
        $listener.$garbage($garbage);
    }
},
dtcf_FakeTopics_pulls = $this => {
    return $this.$pulls1;
},
dtcf_FakeTopics_underWayMax = $this => {
    return $this.$underWayMax0;
},
dtcf_FakeTopics_listening = $this => {
    return ($rt_nullCheck($this.$ears)).$size();
},
dtcf_FakeTopics_subscribe = ($this, $topic, $listener) => {
    let $ear;
    $ear = dtcf_FakeTopics$Ear__init_($topic, dtcf_FakeTopics$Own__init_($listener));
    ($rt_nullCheck($this.$ears)).$add($ear);
    return dtcf_FakeTopics$subscribe$lambda$_18_0__init_0($this, $ear);
},
dtcf_FakeTopics_each = ($this, $call) => {
    let var$2, var$3;
    var$2 = ju_List_copyOf($this.$ears);
    var$3 = dtcf_FakeTopics$each$lambda$_19_0__init_0($call);
    ($rt_nullCheck(var$2)).$forEach(var$3);
},
dtcf_FakeTopics_pull = ($this, $topic) => {
    let $answer, $fails, $seen, var$5, var$6, var$7, var$8, var$9;
    $this.$pulls1 = $this.$pulls1 + 1 | 0;
    $answer = dtcp_Promise__init_();
    if ($this.$hanging <= 0) {
        $this.$underWay = $this.$underWay + 1 | 0;
        $this.$underWayMax0 = jl_Math_max($this.$underWayMax0, $this.$underWay);
        $fails = $this.$failing <= 0 ? 0 : 1;
        $this.$failing = $this.$failing - (!$fails ? 0 : 1) | 0;
        $seen = dtcf_FakeTopics_seen($this, $topic);
        var$5 = $this.$time1;
        var$6 = $this.$answerMs;
        var$7 = $this.$chance0;
        var$8 = Long_lo($this.$answerJitterMs) + 1 | 0;
        var$9 = Long_add(var$6, Long_fromInt(dtcp_Chance_below($rt_nullCheck(var$7), var$8)));
        var$7 = dtcf_FakeTopics$pull$lambda$_20_0__init_0($this, $fails, $answer, $seen);
        ($rt_nullCheck(var$5)).$after(var$9, var$7);
        return $answer;
    }
    $this.$hanging = $this.$hanging - 1 | 0;
    return $answer;
},
dtcf_FakeTopics_seen = ($this, $topic) => {
    let var$2, $history, $at;
    var$2 = $this.$histories;
    $topic = $rt_nullCheck($topic);
    $history = $rt_castToInterface(($rt_nullCheck(var$2)).$get(dtpt_TopicName_text($topic)), ju_List);
    if ($history !== null) {
        $at = ($history.$size() - 1 | 0) - $this.$lag0 | 0;
        return $at >= 0 ? $rt_castToClass($history.$get2($at), dtpt_Snapshot) : dtpt_Snapshot_nothing($this.$epoch0);
    }
    return dtpt_Snapshot_nothing($this.$epoch0);
},
dtcf_FakeTopics_write = ($this, $write) => {
    let $stored, $thereMs, var$4, var$5;
    $stored = dtcp_Promise__init_();
    $thereMs = Long_add($this.$answerMs, Long_fromInt(dtcp_Chance_below($rt_nullCheck($this.$chance0), Long_lo($this.$answerJitterMs) + 1 | 0)));
    var$4 = $this.$time1;
    var$5 = dtcf_FakeTopics$write$lambda$_22_0__init_0($this, $write, $stored);
    ($rt_nullCheck(var$4)).$after($thereMs, var$5);
    return $stored;
},
dtcf_FakeTopics_arrived = ($this, $write, $stored) => {
    let $current, $other, $outcome;
    if ($this.$refusing <= 0) {
        $write = $rt_nullCheck($write);
        $current = dtcf_FakeTopics_now($this, dtct_TopicStore$Write_topic($write));
        $other = ju_Optional_isPresent($rt_nullCheck(ju_Optional_filter($rt_nullCheck(dtct_TopicStore$Write_expected($write)), dtcf_FakeTopics$arrived$lambda$_23_0__init_0($current))));
        $outcome = !$other ? dtcf_FakeTopics_written($this, $write, $current) : dtct_TopicStore$Stored$Conflict__init_0($current);
        ($rt_nullCheck($this.$time1)).$after($this.$answerMs, dtcf_FakeTopics$arrived$lambda$_23_2__init_0($stored, $outcome));
        return;
    }
    $this.$refusing = $this.$refusing - 1 | 0;
    ($rt_nullCheck($this.$time1)).$after($this.$answerMs, dtcf_FakeTopics$arrived$lambda$_23_1__init_0($stored));
},
dtcf_FakeTopics_written = ($this, $write, $current) => {
    let var$3, $data;
    $write = $rt_nullCheck($write);
    var$3 = dtct_TopicStore$Write_form($write);
    dtct_TopicStore$Form_$callClinit();
    if (var$3 === dtct_TopicStore$Form_REPLACE)
        $data = dtct_TopicStore$Write_data($write);
    else {
        $current = $rt_nullCheck($current);
        $data = ($rt_nullCheck(dtpt_MergePatch_apply(dtcf_FakeTopics_json(dtpt_Snapshot_data($current)), dtcf_FakeTopics_json(dtct_TopicStore$Write_data($write))))).$toJson();
    }
    dtcf_FakeTopics_change($this, dtct_TopicStore$Write_topic($write), $data, dtct_TopicStore$Write_sourceId($write));
    return dtct_TopicStore$Stored$Written__init_0(dtcf_FakeTopics_now($this, dtct_TopicStore$Write_topic($write)));
},
dtcf_FakeTopics_json = $text => {
    let var$2, $garbage, $$je;
    try {
        var$2 = dtpj_JsonReader_read($text, 64);
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof dtpj_JsonException) {
            $garbage = $$je;
            $rt_throw(jl_IllegalStateException__init_4($garbage));
        } else {
            throw $$e;
        }
    }
    return var$2;
},
dtcf_FakeTopics_lambda$arrived$2 = ($stored, $outcome) => {
    $stored = $rt_nullCheck($stored);
    dtcp_Promise_keep($stored, $outcome);
},
dtcf_FakeTopics_lambda$arrived$1 = ($current, $want) => {
    let var$3;
    $current = $rt_nullCheck($current);
    var$3 = dtpt_Snapshot_revision($current);
    $want = $rt_nullCheck($want);
    return dtpt_Revision_equals($want, var$3) ? 0 : 1;
},
dtcf_FakeTopics_lambda$arrived$0 = $stored => {
    let var$2;
    var$2 = jl_IllegalStateException__init_($rt_s(238));
    $stored = $rt_nullCheck($stored);
    dtcp_Promise_fail($stored, var$2);
},
dtcf_FakeTopics_lambda$write$0 = ($this, $write, $stored) => {
    dtcf_FakeTopics_arrived($this, $write, $stored);
},
dtcf_FakeTopics_lambda$pull$0 = ($this, $fails, $answer, $seen) => {
    let var$4;
    $this.$underWay = $this.$underWay - 1 | 0;
    if (!$fails) {
        $answer = $rt_nullCheck($answer);
        dtcp_Promise_keep($answer, $seen);
    } else {
        var$4 = jl_IllegalStateException__init_($rt_s(239));
        $answer = $rt_nullCheck($answer);
        dtcp_Promise_fail($answer, var$4);
    }
},
dtcf_FakeTopics_lambda$each$0 = ($call, $ear) => {
    let var$3;
    $ear = $rt_nullCheck($ear);
    var$3 = dtcf_FakeTopics$Ear_listener($ear);
    $call = $rt_nullCheck($call);
    $call.$accept4(var$3);
},
dtcf_FakeTopics_lambda$subscribe$0 = ($this, $ear) => {
    ($rt_nullCheck($this.$ears)).$remove0($ear);
},
dtcf_FakeTopics_lambda$deliver$0 = ($this, $ear, $text) => {
    if (($rt_nullCheck($this.$ears)).$contains($ear)) {
        $ear = $rt_nullCheck($ear);
        dtcf_FakeTopics_hear(dtcf_FakeTopics$Ear_listener($ear), $text);
    }
},
dtcf_FakeTopics_lambda$silently$0 = $unknown => {
    return ju_ArrayList__init_();
};
function dtct_Kept() {
    let a = this; jl_Record.call(a);
    a.$savedAtMs0 = Long_ZERO;
    a.$schema0 = 0;
    a.$snapshot4 = null;
}
let dtct_Kept__init_0 = ($this, $savedAtMs, $schema, $snapshot) => {
    jl_Record__init_($this);
    $this.$savedAtMs0 = $savedAtMs;
    $this.$schema0 = $schema;
    $this.$snapshot4 = $snapshot;
},
dtct_Kept__init_ = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Kept();
    dtct_Kept__init_0(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Kept_text = $this => {
    let $to, var$2, var$3, var$4;
    $to = dtp_JsonBytes__init_(jl_String_length($rt_nullCheck(dtpt_Snapshot_data($rt_nullCheck($this.$snapshot4)))) + 128 | 0);
    var$2 = dtp_JsonBytes_raw($to, $rt_s(240));
    var$3 = $this.$savedAtMs0;
    dtp_JsonBytes_number($rt_nullCheck(var$2), var$3);
    var$2 = dtp_JsonBytes_raw($to, $rt_s(241));
    var$3 = Long_fromInt($this.$schema0);
    dtp_JsonBytes_number($rt_nullCheck(var$2), var$3);
    var$2 = dtp_JsonBytes_raw($to, $rt_s(242));
    var$4 = dtct_Kept_hash($this.$schema0, $this.$snapshot4);
    dtp_JsonBytes_text($rt_nullCheck(var$2), var$4);
    var$2 = dtp_JsonBytes_raw($to, $rt_s(243));
    var$4 = dtpt_Revision_toString($rt_nullCheck(dtpt_Snapshot_revision($rt_nullCheck($this.$snapshot4))));
    dtp_JsonBytes_text($rt_nullCheck(var$2), var$4);
    return dtp_JsonBytes_toString($rt_nullCheck(dtp_JsonBytes_raw0($rt_nullCheck(dtp_JsonBytes_raw($rt_nullCheck(dtp_JsonBytes_raw($to, $rt_s(244))), dtpt_Snapshot_data($rt_nullCheck($this.$snapshot4)))), 125)));
},
dtct_Kept_parse = $text => {
    let $read, var$3, var$4, $data, $schema, $snapshot, $$je;
    $read = dtpj_JsonReader_read($text, 65);
    if ($read instanceof dtpj_JsonValue$Members) {
        var$3 = $rt_castToClass($read, dtpj_JsonValue$Members);
        a: {
            b: {
                c: {
                    try {
                        var$4 = dtpj_JsonValue$Members_byName($rt_nullCheck(var$3));
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$3 = $$je;
                            break c;
                        } else {
                            throw $$e;
                        }
                    }
                    var$4 = $rt_nullCheck(var$4);
                    $data = $rt_castToInterface(var$4.$get($rt_s(245)), dtpj_JsonValue);
                    if ($data !== null) {
                        $schema = Long_lo((dtct_Kept_number($rt_castToInterface(var$4.$get($rt_s(246)), dtpj_JsonValue))));
                        $snapshot = dtpt_Snapshot__init_(dtct_Kept_revision($rt_castToInterface(var$4.$get($rt_s(161)), dtpj_JsonValue)), $data.$toJson());
                        var$3 = var$4.$get($rt_s(247));
                        if (!(var$3 instanceof dtpj_JsonValue$Text))
                            break a;
                        var$3 = $rt_castToClass(var$3, dtpj_JsonValue$Text);
                        try {
                            var$3 = dtpj_JsonValue$Text_value($rt_nullCheck(var$3));
                            break b;
                        } catch ($$e) {
                            $$je = $rt_wrapException($$e);
                            if ($$je instanceof jl_Throwable) {
                                var$3 = $$je;
                                break c;
                            } else {
                                throw $$e;
                            }
                        }
                    }
                    $rt_throw(dtpj_JsonException__init_0($rt_s(248)));
                }
                $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
            }
            if (jl_String_equals($rt_nullCheck(var$3), dtct_Kept_hash($schema, $snapshot)))
                return dtct_Kept__init_(dtct_Kept_number($rt_castToInterface(var$4.$get($rt_s(249)), dtpj_JsonValue)), $schema, $snapshot);
        }
        $rt_throw(dtpj_JsonException__init_0($rt_s(250)));
    }
    $rt_throw(dtpj_JsonException__init_0($rt_s(251)));
},
dtct_Kept_revision = $value => {
    let var$2, $wrong, $$je;
    if ($value instanceof dtpj_JsonValue$Text) {
        var$2 = $rt_castToClass($value, dtpj_JsonValue$Text);
        a: {
            try {
                var$2 = dtpj_JsonValue$Text_value($rt_nullCheck(var$2));
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_Throwable) {
                    var$2 = $$je;
                } else {
                    throw $$e;
                }
            }
            $rt_throw(jl_MatchException__init_(var$2.$toString(), var$2));
        }
        try {
            var$2 = dtpt_Revision_parse(var$2);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_IllegalArgumentException) {
                $wrong = $$je;
                $rt_throw(dtpj_JsonException__init_2(jl_String_valueOf($wrong.$getMessage()), $wrong));
            } else {
                throw $$e;
            }
        }
        return var$2;
    }
    $rt_throw(dtpj_JsonException__init_0($rt_s(252)));
},
dtct_Kept_number = $value => {
    let var$2, $$je;
    if ($value instanceof dtpj_JsonValue$Digits) {
        var$2 = $rt_castToClass($value, dtpj_JsonValue$Digits);
        a: {
            try {
                var$2 = dtpj_JsonValue$Digits_literal($rt_nullCheck(var$2));
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_Throwable) {
                    var$2 = $$je;
                } else {
                    throw $$e;
                }
            }
            $rt_throw(jl_MatchException__init_(var$2.$toString(), var$2));
        }
        var$2 = $rt_nullCheck(var$2);
        if (jl_String_length(var$2) <= 15 && ($rt_nullCheck(jl_String_chars(var$2))).$allMatch(dtct_Kept$number$lambda$_4_0__init_0()))
            return jl_Long_parseLong(var$2);
    }
    $rt_throw(dtpj_JsonException__init_0($rt_s(253)));
},
dtct_Kept_hash = ($schema, $snapshot) => {
    let var$3, var$4, var$5, $all, $hash, $i;
    $snapshot = $rt_nullCheck($snapshot);
    var$3 = jl_String_valueOf(dtpt_Snapshot_revision($snapshot));
    var$4 = dtpt_Snapshot_data($snapshot);
    var$5 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append0(var$5, $schema)), 32)), var$3)), 32)), var$4);
    $all = jl_StringBuilder_toString(var$5);
    $hash = Long_create(2216829733, 3421674724);
    $i = 0;
    while (true) {
        $all = $rt_nullCheck($all);
        if ($i >= jl_String_length($all))
            break;
        $hash = Long_mul(Long_xor($hash, Long_fromInt(jl_String_charAt($all, $i))), Long_create(435, 256));
        $i = $i + 1 | 0;
    }
    return jl_Long_toUnsignedString($hash);
},
dtct_Kept_savedAtMs = $this => {
    return $this.$savedAtMs0;
},
dtct_Kept_schema = $this => {
    return $this.$schema0;
},
dtct_Kept_snapshot = $this => {
    return $this.$snapshot4;
},
dtct_Kept_lambda$number$0 = $c => {
    return !($c >= 48 && $c <= 57) ? 0 : 1;
};
function dtcf_MemoryStorage$apply$lambda$_9_0() {
    jl_Object.call(this);
    this.$_052 = null;
}
let dtcf_MemoryStorage$apply$lambda$_9_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_052 = var$1;
},
dtcf_MemoryStorage$apply$lambda$_9_0__init_0 = var_0 => {
    let var_1 = new dtcf_MemoryStorage$apply$lambda$_9_0();
    dtcf_MemoryStorage$apply$lambda$_9_0__init_(var_1, var_0);
    return var_1;
},
dtcf_MemoryStorage$apply$lambda$_9_0_run = var$0 => {
    dtcf_MemoryStorage_changed($rt_nullCheck(var$0.$_052));
};
function dtcf_MemoryStorage$get$lambda$_13_0() {
    let a = this; jl_Object.call(a);
    a.$_073 = null;
    a.$_132 = null;
}
let dtcf_MemoryStorage$get$lambda$_13_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_073 = var$1;
    var$0.$_132 = var$2;
},
dtcf_MemoryStorage$get$lambda$_13_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_MemoryStorage$get$lambda$_13_0();
    dtcf_MemoryStorage$get$lambda$_13_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_MemoryStorage$get$lambda$_13_0_get0 = var$0 => {
    return dtcf_MemoryStorage$get$lambda$_13_0_get(var$0);
},
dtcf_MemoryStorage$get$lambda$_13_0_get = var$0 => {
    return dtcf_MemoryStorage_lambda$get$0($rt_nullCheck(var$0.$_073), var$0.$_132);
};
function dtct_Topic() {
    let a = this; jl_Object.call(a);
    a.$name1 = null;
    a.$codec = null;
    a.$ports0 = null;
    a.$subscriber0 = null;
    a.$store3 = null;
    a.$announcer = null;
    a.$sourceId2 = null;
    a.$faults0 = null;
    a.$shown = null;
    a.$pulls0 = null;
    a.$publishing = null;
    a.$keeper = null;
    a.$subscription = null;
    a.$watching = null;
    a.$started0 = null;
    a.$stopped0 = null;
    a.$state0 = null;
    a.$life0 = Long_ZERO;
}
let dtct_Topic__init_ = ($this, $with) => {
    let var$2, var$3, $provider;
    jl_Object__init_($this);
    $this.$subscription = dtct_Topic$_init_$lambda$_0_0__init_0();
    $this.$watching = dtct_Topic$_init_$lambda$_0_1__init_0();
    $this.$started0 = dtcp_Promise__init_();
    $this.$stopped0 = dtcp_Promise__init_();
    dtct_Topic$State_$callClinit();
    $this.$state0 = dtct_Topic$State_CREATED;
    $with = $rt_nullCheck($with);
    $this.$name1 = $with.$name3;
    $this.$codec = $with.$codec1;
    $this.$ports0 = $with.$ports2;
    $this.$store3 = $with.$store1;
    var$2 = $with.$subscriber;
    var$3 = $with.$store1;
    ju_Objects_requireNonNull(var$3);
    $this.$subscriber0 = $rt_castToInterface(ju_Optional_orElseGet($rt_nullCheck(var$2), dtct_Topic$_init_$lambda$_0_2__init_0(var$3)), dtct_Subscriber);
    var$2 = $with.$provider;
    var$3 = $with.$store1;
    ju_Objects_requireNonNull(var$3);
    $provider = $rt_castToInterface(ju_Optional_orElseGet($rt_nullCheck(var$2), dtct_Topic$_init_$lambda$_0_3__init_0(var$3)), dtct_Provider);
    $this.$announcer = $with.$announcer0;
    $this.$sourceId2 = $with.$sourceId3;
    $this.$faults0 = dtct_Faults__init_0(dtcp_Ports_log($rt_nullCheck($this.$ports0)), $this.$name1, $with.$faults1);
    $this.$shown = dtct_Shown__init_0($this.$name1, $this.$codec, $with.$applier1, dtct_Topic$_init_$lambda$_0_4__init_0($this));
    $this.$pulls0 = dtct_Pulls__init_0($this.$name1, $provider, $with.$config1, $this.$ports0, dtct_Topic$Gate__init_($this));
    $this.$publishing = dtct_Publishing__init_0($this.$name1, $this.$shown, $this.$ports0, dtct_Topic$Publisher__init_0($this, $provider));
    var$2 = $with.$keeping;
    var$3 = dtct_Topic$_init_$lambda$_0_5__init_0($this, $with);
    var$2 = ju_Optional_map($rt_nullCheck(var$2), var$3);
    var$3 = null;
    $this.$keeper = $rt_castToClass(ju_Optional_orElse($rt_nullCheck(var$2), var$3), dtct_Keeper);
},
dtct_Topic__init_0 = var_0 => {
    let var_1 = new dtct_Topic();
    dtct_Topic__init_(var_1, var_0);
    return var_1;
},
dtct_Topic_keptKey = ($this, $owner) => {
    let var$2, var$3, var$4;
    $owner = $rt_nullCheck($owner);
    var$2 = jl_String_length($owner);
    var$3 = jl_String_valueOf($this.$name1);
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(254))), var$2)), 58)), $owner)), var$3);
    return jl_StringBuilder_toString(var$4);
},
dtct_Topic_name = $this => {
    return $this.$name1;
},
dtct_Topic_state = $this => {
    return $this.$state0;
},
dtct_Topic_visible = $this => {
    return dtct_Shown_visible($rt_nullCheck($this.$shown));
},
dtct_Topic_revision = $this => {
    return dtct_Shown_revision($rt_nullCheck($this.$shown));
},
dtct_Topic_dirty = $this => {
    return dtct_Pulls_dirty($rt_nullCheck($this.$pulls0));
},
dtct_Topic_listen = ($this, $listener) => {
    return dtct_Shown_listen($rt_nullCheck($this.$shown), $listener);
},
dtct_Topic_start = $this => {
    let var$1, $failed, $$je;
    var$1 = $this.$state0;
    dtct_Topic$State_$callClinit();
    if (var$1 !== dtct_Topic$State_STOPPED) {
        if ($this.$state0 !== dtct_Topic$State_STARTED) {
            $this.$state0 = dtct_Topic$State_STARTED;
            a: {
                try {
                    $this.$subscription = ($rt_nullCheck($this.$subscriber0)).$subscribe($this.$name1, dtct_Topic$Words__init_($this));
                    break a;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_RuntimeException) {
                        $failed = $$je;
                    } else {
                        throw $$e;
                    }
                }
                $this.$state0 = dtct_Topic$State_CREATED;
                dtct_TopicFault$Phase_$callClinit();
                dtct_Topic_report($this, dtct_TopicFault$Phase_SUBSCRIBE, $failed, null);
                return dtcp_Promise_broken($failed);
            }
            $this.$watching = ($rt_nullCheck(dtcp_Ports_surroundings($rt_nullCheck($this.$ports0)))).$watch(dtct_Topic$start$lambda$_9_0__init_0($this));
            $this.$started0 = dtct_Topic_begin($this);
            return $this.$started0;
        }
        return $this.$started0;
    }
    $rt_throw($rt_nullCheck(dtct_Topic_ended($this)));
},
dtct_Topic_begin = $this => {
    let $mine;
    $mine = $this.$life0;
    if ($this.$keeper !== null)
        dtcp_Promise_whenEnded($rt_nullCheck(dtct_Keeper_load($rt_nullCheck($this.$keeper))), dtct_Topic$begin$lambda$_10_0__init_0($this, $mine), dtct_Topic$begin$lambda$_10_1__init_0());
    return dtct_Pulls_refresh($rt_nullCheck($this.$pulls0));
},
dtct_Topic_load = ($this, $began, $kept) => {
    let var$3, var$4, $unreadable, $$je;
    if (Long_eq($began, $this.$life0)) {
        var$3 = $this.$state0;
        dtct_Topic$State_$callClinit();
        if (var$3 === dtct_Topic$State_STARTED) {
            var$4 = $this.$shown;
            dtct_Applier$Cause_$callClinit();
            var$3 = dtct_Applier$Cause_KEPT;
            var$4 = dtct_Shown_take($rt_nullCheck(var$4), $kept, var$3);
            if (var$4 instanceof dtct_Shown$Taken$Failed) {
                var$4 = $rt_castToClass(var$4, dtct_Shown$Taken$Failed);
                a: {
                    b: {
                        try {
                            var$3 = $rt_nullCheck(var$4);
                            var$4 = dtct_Shown$Taken$Failed_phase(var$3);
                            var$3 = dtct_Shown$Taken$Failed_why(var$3);
                            break a;
                        } catch ($$e) {
                            $$je = $rt_wrapException($$e);
                            if ($$je instanceof jl_Throwable) {
                                var$4 = $$je;
                                break b;
                            } else {
                                throw $$e;
                            }
                        }
                    }
                    $rt_throw(jl_MatchException__init_(var$4.$toString(), var$4));
                }
                dtct_TopicFault$Phase_$callClinit();
                $unreadable = var$4 !== dtct_TopicFault$Phase_PROTOCOL ? 0 : 1;
                if ($unreadable)
                    var$4 = dtct_TopicFault$Phase_LOAD;
                dtct_Topic_report($this, var$4, var$3, $kept);
            }
        }
    }
},
dtct_Topic_stop = $this => {
    let var$1, $reason;
    var$1 = $this.$state0;
    dtct_Topic$State_$callClinit();
    if (var$1 !== dtct_Topic$State_STOPPED) {
        $this.$state0 = dtct_Topic$State_STOPPED;
        $this.$life0 = Long_add($this.$life0, Long_fromInt(1));
        ($rt_nullCheck($this.$subscription)).$cancel();
        ($rt_nullCheck($this.$watching)).$cancel();
        $reason = dtct_Topic_ended($this);
        dtct_Publishing_forget($rt_nullCheck($this.$publishing));
        dtct_Pulls_stop($rt_nullCheck($this.$pulls0), $reason);
        dtct_Shown_end($rt_nullCheck($this.$shown), $reason);
        $this.$stopped0 = $this.$keeper === null ? dtcp_Promise_done() : dtct_Keeper_flush($rt_nullCheck($this.$keeper));
        return $this.$stopped0;
    }
    return $this.$stopped0;
},
dtct_Topic_put = ($this, $value) => {
    dtct_TopicStore$Form_$callClinit();
    return dtct_Topic_write($this, dtct_TopicStore$Form_REPLACE, dtct_Topic$put$lambda$_16_0__init_0($this, $value));
},
dtct_Topic_write = ($this, $form, $contents) => {
    let $mine, var$4, var$5;
    $mine = $this.$life0;
    var$4 = dtcp_Promise_from(dtct_Topic$write$lambda$_18_0__init_0($this, $form, $contents));
    var$5 = dtct_Topic$write$lambda$_18_1__init_0();
    var$4 = dtcp_Promise_map($rt_nullCheck(var$4), var$5);
    var$5 = dtct_Topic$write$lambda$_18_2__init_0($this, $mine);
    var$4 = dtcp_Promise_map($rt_nullCheck(var$4), var$5);
    var$5 = dtct_Topic$write$lambda$_18_3__init_0($this);
    var$4 = dtcp_Promise_recover($rt_nullCheck(var$4), var$5);
    return var$4;
},
dtct_Topic_store = ($this, $form, $data, $expected) => {
    let var$4, $json, var$6, var$7;
    var$4 = $this.$state0;
    dtct_Topic$State_$callClinit();
    if (var$4 !== dtct_Topic$State_STOPPED) {
        if (!ju_Optional_isEmpty($rt_nullCheck($this.$store3))) {
            $data = $rt_nullCheck($data);
            $json = $data.$toJson();
            $json = $rt_nullCheck($json);
            if (jl_String_length($json) > 1048576) {
                var$6 = new jl_IllegalArgumentException;
                var$4 = jl_String_valueOf($this.$name1);
                var$7 = jl_StringBuilder__init_();
                jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(78))), var$4)), $rt_s(255));
                jl_IllegalArgumentException__init_(var$6, jl_StringBuilder_toString(var$7));
                return dtcp_Promise_broken(var$6);
            }
            return ($rt_nullCheck($rt_castToInterface(ju_Optional_get($rt_nullCheck($this.$store3)), dtct_TopicStore))).$write3(dtct_TopicStore$Write__init_0($this.$name1, $form, $json, $expected, $this.$sourceId2));
        }
        var$6 = new jl_IllegalStateException;
        var$4 = jl_String_valueOf($this.$name1);
        var$7 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(78))), var$4)), $rt_s(256));
        jl_IllegalStateException__init_0(var$6, jl_StringBuilder_toString(var$7));
        return dtcp_Promise_broken(var$6);
    }
    return dtcp_Promise_broken(dtct_Topic_ended($this));
},
dtct_Topic_compareAndPublish = ($this, $change) => {
    let $overlay;
    $overlay = dtct_Overlay__init_0($change);
    if (dtct_Topic_lay($this, $overlay))
        dtct_Publishing_add($rt_nullCheck($this.$publishing), $overlay);
    return dtct_Overlay_write($overlay);
},
dtct_Topic_lay = ($this, $overlay) => {
    let var$2, $thrown, var$4, $$je;
    var$2 = $this.$state0;
    dtct_Topic$State_$callClinit();
    if (var$2 !== dtct_Topic$State_STOPPED && dtct_Shown_waiting($rt_nullCheck($this.$shown)) < 1000) {
        try {
            dtct_Shown_add($rt_nullCheck($this.$shown), $overlay);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_RuntimeException) {
                $thrown = $$je;
                $overlay = $rt_nullCheck($overlay);
                dtct_TopicWrite_failed($rt_nullCheck(dtct_Overlay_write($overlay)), $thrown);
                return 0;
            } else {
                throw $$e;
            }
        }
        return 1;
    }
    $overlay = $rt_nullCheck($overlay);
    var$2 = dtct_Overlay_write($overlay);
    var$4 = $this.$state0 === dtct_Topic$State_STOPPED ? dtct_Topic_ended($this) : jl_IllegalStateException__init_($rt_s(257));
    dtct_TopicWrite_failed($rt_nullCheck(var$2), var$4);
    return 0;
},
dtct_Topic_confirmed = ($this, $began, $overlay, $written) => {
    let var$4, var$5, var$6, var$7, $$je;
    if (Long_eq($began, $this.$life0)) {
        a: {
            ju_Objects_requireNonNull($written);
            if ($written === null)
                var$4 = (-1);
            else {
                b: {
                    c: {
                        switch (0) {
                            case 0:
                                break;
                            case 1:
                                break c;
                            default:
                                break b;
                        }
                        if ($written instanceof dtct_Written$Now) {
                            var$4 = 0;
                            break a;
                        }
                    }
                    if ($written instanceof dtct_Written$As) {
                        var$4 = 1;
                        break a;
                    }
                }
                var$4 = 2;
            }
        }
        d: {
            e: {
                f: {
                    g: {
                        switch (var$4) {
                            case 0:
                                var$5 = $rt_castToClass($written, dtct_Written$Now);
                                try {
                                    var$5 = dtct_Written$Now_snapshot($rt_nullCheck(var$5));
                                } catch ($$e) {
                                    $$je = $rt_wrapException($$e);
                                    if ($$je instanceof jl_Throwable) {
                                        var$5 = $$je;
                                        break f;
                                    } else {
                                        throw $$e;
                                    }
                                }
                                var$6 = $rt_nullCheck(var$5);
                                var$5 = dtpt_Snapshot_revision(var$6);
                                $overlay = $rt_nullCheck($overlay);
                                dtct_Overlay_accepted($overlay, var$5);
                                var$5 = dtct_TopicWrite_accepted($rt_nullCheck(dtct_Overlay_write($overlay)));
                                dtcp_Done_$callClinit();
                                dtcp_Promise_keep($rt_nullCheck(var$5), dtcp_Done_DONE);
                                dtct_Topic_written($this, $began, var$6);
                                break d;
                            case 1:
                                break g;
                            default:
                        }
                        $rt_throw(jl_MatchException__init_(null, null));
                    }
                    var$5 = $rt_castToClass($written, dtct_Written$As);
                    try {
                        var$5 = dtct_Written$As_revision($rt_nullCheck(var$5));
                        break e;
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$5 = $$je;
                            break f;
                        } else {
                            throw $$e;
                        }
                    }
                }
                $rt_throw(jl_MatchException__init_(var$5.$toString(), var$5));
            }
            $overlay = $rt_nullCheck($overlay);
            dtct_Overlay_accepted($overlay, var$5);
            var$7 = dtct_TopicWrite_accepted($rt_nullCheck(dtct_Overlay_write($overlay)));
            dtcp_Done_$callClinit();
            dtcp_Promise_keep($rt_nullCheck(var$7), dtcp_Done_DONE);
            dtct_Topic_announce($this, var$5);
            dtct_Shown_settle($rt_nullCheck($this.$shown));
            dtct_Topic_expect($this, var$5);
        }
        return;
    }
},
dtct_Topic_refused = ($this, $began, $overlay, $why) => {
    if (Long_eq($began, $this.$life0)) {
        dtct_Shown_drop($rt_nullCheck($this.$shown), $overlay);
        $overlay = $rt_nullCheck($overlay);
        dtct_TopicWrite_failed($rt_nullCheck(dtct_Overlay_write($overlay)), $why);
        dtct_TopicFault$Phase_$callClinit();
        dtct_Topic_report($this, dtct_TopicFault$Phase_WRITE, $why, null);
        dtct_Pulls_missed($rt_nullCheck($this.$pulls0));
        return;
    }
},
dtct_Topic_written = ($this, $began, $now) => {
    let var$3, var$4, var$5, $$je;
    if (Long_eq($began, $this.$life0)) {
        a: {
            $now = $rt_nullCheck($now);
            dtct_Topic_announce($this, dtpt_Snapshot_revision($now));
            dtct_Applier$Cause_$callClinit();
            var$3 = dtct_Topic_take($this, $now, dtct_Applier$Cause_WRITTEN);
            ju_Objects_requireNonNull(var$3);
            if (var$3 === null)
                var$4 = (-1);
            else {
                b: {
                    c: {
                        d: {
                            e: {
                                switch (0) {
                                    case 0:
                                        break;
                                    case 1:
                                        break e;
                                    case 2:
                                        break d;
                                    case 3:
                                        break c;
                                    default:
                                        break b;
                                }
                                if (var$3 instanceof dtct_Shown$Taken$New) {
                                    var$4 = 0;
                                    break a;
                                }
                            }
                            if (var$3 instanceof dtct_Shown$Taken$Same) {
                                var$4 = 1;
                                break a;
                            }
                        }
                        if (var$3 instanceof dtct_Shown$Taken$Older) {
                            var$4 = 2;
                            break a;
                        }
                    }
                    if (var$3 instanceof dtct_Shown$Taken$Failed) {
                        var$4 = 3;
                        break a;
                    }
                }
                var$4 = 4;
            }
        }
        f: {
            g: {
                h: {
                    i: {
                        switch (var$4) {
                            case 0:
                                break;
                            case 1:
                                dtct_Shown_settle($rt_nullCheck($this.$shown));
                                break f;
                            case 2:
                                break h;
                            case 3:
                                break g;
                            default:
                                break i;
                        }
                        break f;
                    }
                    $rt_throw(jl_MatchException__init_(null, null));
                }
                dtct_Shown_settle($rt_nullCheck($this.$shown));
                break f;
            }
            var$3 = $rt_castToClass(var$3, dtct_Shown$Taken$Failed);
            j: {
                k: {
                    try {
                        var$5 = $rt_nullCheck(var$3);
                        var$3 = dtct_Shown$Taken$Failed_phase(var$5);
                        var$5 = dtct_Shown$Taken$Failed_why(var$5);
                        break j;
                    } catch ($$e) {
                        $$je = $rt_wrapException($$e);
                        if ($$je instanceof jl_Throwable) {
                            var$3 = $$je;
                            break k;
                        } else {
                            throw $$e;
                        }
                    }
                }
                $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
            }
            dtct_Topic_report($this, var$3, var$5, $now);
            dtct_Topic_expect($this, dtpt_Snapshot_revision($now));
        }
        return;
    }
},
dtct_Topic_expect = ($this, $revision) => {
    if (ju_Optional_isEmpty($rt_nullCheck(ju_Optional_filter($rt_nullCheck(dtct_Shown_revision($rt_nullCheck($this.$shown))), dtct_Topic$expect$lambda$_26_0__init_0($revision)))))
        dtct_Pulls_expect($rt_nullCheck($this.$pulls0), $revision);
},
dtct_Topic_announce = ($this, $revision) => {
    let var$2, var$3, var$4, var$5, var$6, $thrown, $$je;
    a: {
        b: {
            try {
                var$2 = $this.$announcer;
                var$3 = new dtpt_Invalidation;
                var$4 = $this.$name1;
                var$5 = $this.$sourceId2;
                var$6 = ju_Optional_of(var$5);
                var$5 = $this.$ports0;
                dtpt_Invalidation__init_0(var$3, var$4, $revision, var$6, ju_Optional_of(jl_Long_valueOf(($rt_nullCheck(dtcp_Ports_time($rt_nullCheck(var$5)))).$wallMs())));
                ($rt_nullCheck(var$2)).$announce0(var$3);
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_RuntimeException) {
                    $thrown = $$je;
                    break b;
                } else {
                    throw $$e;
                }
            }
        }
        dtct_TopicFault$Phase_$callClinit();
        dtct_Topic_report($this, dtct_TopicFault$Phase_WRITE, $thrown, null);
    }
},
dtct_Topic_take = ($this, $snapshot, $cause) => {
    return dtct_Topic_noted($this, $snapshot, dtct_Shown_take($rt_nullCheck($this.$shown), $snapshot, $cause));
},
dtct_Topic_noted = ($this, $snapshot, $taken) => {
    let var$3;
    if ($taken instanceof dtct_Shown$Taken$New) {
        var$3 = $this.$faults0;
        $snapshot = $rt_nullCheck($snapshot);
        dtct_Faults_note($rt_nullCheck(var$3), $rt_s(258), ju_Map_of($rt_s(161), dtpt_Revision_toString($rt_nullCheck(dtpt_Snapshot_revision($snapshot)))));
        if ($this.$keeper !== null)
            dtct_Keeper_changed($rt_nullCheck($this.$keeper), $snapshot);
    }
    return $taken;
},
dtct_Topic_ended = $this => {
    let var$1, var$2, var$3;
    var$1 = new jl_IllegalStateException;
    var$2 = jl_String_valueOf($this.$name1);
    var$3 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(78))), var$2)), $rt_s(259));
    jl_IllegalStateException__init_0(var$1, jl_StringBuilder_toString(var$3));
    return var$1;
},
dtct_Topic_report = ($this, $phase, $why, $snapshot) => {
    let $place, var$5, var$6, var$7, var$8;
    $place = new dtct_TopicFault$Place;
    var$5 = $this.$shown;
    var$6 = dtct_Shown_revision($rt_nullCheck(var$5));
    var$5 = $this.$pulls0;
    var$7 = dtct_Pulls_event($rt_nullCheck(var$5));
    dtct_TopicFault$Place__init_($place, var$6, var$7, ju_Optional_map($rt_nullCheck(ju_Optional_ofNullable($snapshot)), dtct_Topic$report$lambda$_31_0__init_0()));
    var$5 = $this.$faults0;
    var$8 = ju_Optional_empty();
    dtct_Faults_report($rt_nullCheck(var$5), $phase, $why, $place, var$8);
},
dtct_Topic_lambda$expect$0 = ($revision, $local) => {
    $revision = $rt_nullCheck($revision);
    return dtpt_Revision_isAfter($revision, $local) ? 0 : 1;
},
dtct_Topic_lambda$write$3 = ($this, $why) => {
    dtct_Pulls_missed($rt_nullCheck($this.$pulls0));
    return dtcp_Promise_broken($why);
},
dtct_Topic_lambda$write$2 = ($this, $mine, $now) => {
    dtct_Topic_written($this, $mine, $now);
    dtcp_Done_$callClinit();
    return dtcp_Done_DONE;
},
dtct_Topic_lambda$write$1 = $stored => {
    let $index$2, var$3, $$b$0, $patt3$temp, var$6, $$je;
    a: {
        ju_Objects_requireNonNull($stored);
        $index$2 = 0;
        if ($stored === null)
            var$3 = (-1);
        else {
            b: {
                c: {
                    switch ($index$2) {
                        case 0:
                            break;
                        case 1:
                            break c;
                        default:
                            break b;
                    }
                    if ($stored instanceof dtct_TopicStore$Stored$Written) {
                        var$3 = 0;
                        break a;
                    }
                }
                if ($stored instanceof dtct_TopicStore$Stored$Conflict) {
                    var$3 = 1;
                    break a;
                }
            }
            var$3 = 2;
        }
    }
    switch (var$3) {
        case 0:
            $$b$0 = $rt_castToClass($stored, dtct_TopicStore$Stored$Written);
            try {
                $$b$0 = $rt_nullCheck($$b$0);
                $patt3$temp = dtct_TopicStore$Stored$Written_now($$b$0);
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_Throwable) {
                    var$6 = $$je;
                    $rt_throw(jl_MatchException__init_(var$6.$toString(), var$6));
                } else {
                    throw $$e;
                }
            }
            return $patt3$temp;
        case 1:
            break;
        default:
            $rt_throw(jl_MatchException__init_(null, null));
    }
    $rt_throw(jl_IllegalStateException__init_($rt_s(260)));
},
dtct_Topic_lambda$write$0 = ($this, $form, $contents) => {
    $contents = $rt_nullCheck($contents);
    return dtct_Topic_store($this, $form, $contents.$get13(), ju_Optional_empty());
},
dtct_Topic_lambda$put$0 = ($this, $value) => {
    return ($rt_nullCheck($this.$codec)).$write($value);
},
dtct_Topic_lambda$begin$2 = $why => {
    return;
},
dtct_Topic_lambda$begin$0 = ($this, $mine, $kept) => {
    let var$3;
    var$3 = dtct_Topic$lambda$begin$0$lambda$_43_0__init_0($this, $mine);
    $kept = $rt_nullCheck($kept);
    ju_Optional_ifPresent($kept, var$3);
},
dtct_Topic_lambda$begin$1 = ($this, $mine, $found) => {
    dtct_Topic_load($this, $mine, $found);
},
dtct_Topic_lambda$new$3 = ($this, $with, $how) => {
    let var$3, var$4, var$5, var$6;
    var$3 = new dtct_Keeper;
    var$4 = dtct_Topic$lambda$new$3$lambda$_45_0__init_0($this, $with);
    var$5 = $this.$ports0;
    var$6 = dtcp_Ports_storage($rt_nullCheck(var$5));
    var$5 = $this.$ports0;
    dtct_Keeper__init_(var$3, $how, var$4, var$6, dtcp_Ports_time($rt_nullCheck(var$5)), dtct_Topic$KeptHere__init_($this));
    return var$3;
},
dtct_Topic_lambda$new$4 = ($this, $with) => {
    $with = $rt_nullCheck($with);
    return dtct_Topic_keptKey($this, $rt_castToClass(($rt_nullCheck($with.$owner)).$get8(), jl_String));
},
dtct_Topic_lambda$new$2 = ($this, $phase, $why) => {
    dtct_Topic_report($this, $phase, $why, null);
},
dtct_Topic_lambda$new$1 = () => {
    return;
},
dtct_Topic_lambda$new$0 = () => {
    return;
},
otj_TestEntryPoint$LauncherImpl11 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl11__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl11__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl11();
    otj_TestEntryPoint$LauncherImpl11__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl11_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aRestartedWindowCatchesUp($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl10 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl10__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl10__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl10();
    otj_TestEntryPoint$LauncherImpl10__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl10_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_whoMissedWordsLooksAgain($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl13 = $rt_classWithoutFields();
let otj_TestEntryPoint$LauncherImpl13__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl13__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl13();
    otj_TestEntryPoint$LauncherImpl13__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl13_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aBurstCostsTwoPullsAtMost($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl12 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl12__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl12__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl12();
    otj_TestEntryPoint$LauncherImpl12__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl12_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aFlakyProviderIsAskedUntilItAnswers($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl15 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl15__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl15__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl15();
    otj_TestEntryPoint$LauncherImpl15__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl15_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_oneHundredSynchronousMutationsAreAllThere($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
jl_System = $rt_classWithoutFields(),
jl_System_arraycopy = ($src, $srcPos, $dest, $destPos, $length) => {
    let var$6, $srcType, $targetType, $srcArray, $i, var$11, var$12, $elem;
    if ($src !== null && $dest !== null) {
        if ($srcPos >= 0 && $destPos >= 0 && $length >= 0 && ($srcPos + $length | 0) <= jlr_Array_getLength($src)) {
            var$6 = $destPos + $length | 0;
            if (var$6 <= jlr_Array_getLength($dest)) {
                a: {
                    if ($src !== $dest) {
                        $src = $rt_nullCheck($src);
                        $srcType = jl_Class_getComponentType($rt_nullCheck(jl_Object_getClass($src)));
                        $dest = $rt_nullCheck($dest);
                        $targetType = jl_Class_getComponentType($rt_nullCheck(jl_Object_getClass($dest)));
                        if ($srcType !== null && $targetType !== null) {
                            if ($srcType === $targetType)
                                break a;
                            $srcType = $rt_nullCheck($srcType);
                            if (!jl_Class_isPrimitive($srcType)) {
                                $targetType = $rt_nullCheck($targetType);
                                if (!jl_Class_isPrimitive($targetType)) {
                                    $srcArray = $rt_castToInterface($src, $rt_arraycls(jl_Object));
                                    $i = 0;
                                    var$6 = $srcPos;
                                    while ($i < $length) {
                                        var$11 = var$6 + 1 | 0;
                                        $srcArray = $rt_nullCheck($srcArray);
                                        var$12 = $srcArray.data;
                                        $elem = var$12[$rt_checkBounds(var$6, var$12)];
                                        if (!jl_Class_isInstance($targetType, $elem)) {
                                            jl_System_doArrayCopy($src, $srcPos, $dest, $destPos, $i);
                                            $rt_throw(jl_ArrayStoreException__init_());
                                        }
                                        $i = $i + 1 | 0;
                                        var$6 = var$11;
                                    }
                                    jl_System_doArrayCopy($src, $srcPos, $dest, $destPos, $length);
                                    return;
                                }
                            }
                            if (jl_Class_isPrimitive($srcType)) {
                                $targetType = $rt_nullCheck($targetType);
                                if (jl_Class_isPrimitive($targetType))
                                    break a;
                            }
                            $rt_throw(jl_ArrayStoreException__init_());
                        }
                        $rt_throw(jl_ArrayStoreException__init_());
                    }
                }
                jl_System_doArrayCopy($src, $srcPos, $dest, $destPos, $length);
                return;
            }
        }
        $rt_throw(jl_IndexOutOfBoundsException__init_());
    }
    $rt_throw(jl_NullPointerException__init_1($rt_s(261)));
},
jl_System_fastArraycopy = ($src, $srcPos, $dest, $destPos, $length) => {
    let var$6;
    if ($srcPos >= 0 && $destPos >= 0 && $length >= 0 && ($srcPos + $length | 0) <= jl_System_fastArrayLength($src)) {
        var$6 = $destPos + $length | 0;
        if (var$6 <= jl_System_fastArrayLength($dest)) {
            jl_System_doArrayCopy($src, $srcPos, $dest, $destPos, $length);
            return;
        }
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jl_System_fastArrayLength = $obj => {
    return $rt_arrayLength($obj);
},
jl_System_doArrayCopy = (var$1, var$2, var$3, var$4, var$5) => {
    if (var$5 !== 0) {
        if (typeof var$1.data.buffer !== 'undefined') {
            var$3.data.set(var$1.data.subarray(var$2, var$2 + var$5), var$4);
        } else if (var$1 !== var$3 || var$4 < var$2) {
            for (let i = 0;i < var$5;i = i + 1 | 0) {
                var$3.data[var$4++] = var$1.data[var$2++];
            }
        } else {
            var$2 = var$2 + var$5 | 0;
            var$4 = var$4 + var$5 | 0;
            for (let i = 0;i < var$5;i = i + 1 | 0) {
                var$3.data[ --var$4] = var$1.data[ --var$2];
            }
        }
    }
},
otj_TestEntryPoint$LauncherImpl14 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl14__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl14__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl14();
    otj_TestEntryPoint$LauncherImpl14__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl14_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aBurstDuringAPullCostsOneMore($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl17 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl17__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl17__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl17();
    otj_TestEntryPoint$LauncherImpl17__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl17_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aReactionFromInsideOfTheApplierIsShownToo($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
dtct_Subscriber$Listener = $rt_classWithoutFields(0),
otj_TestEntryPoint$LauncherImpl16 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl16__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl16__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl16();
    otj_TestEntryPoint$LauncherImpl16__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl16_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aReactionThatWritesAgainComesToRest($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtcp_Outcome$Kept() {
    jl_Record.call(this);
    this.$value8 = null;
}
let dtcp_Outcome$Kept__init_ = ($this, $value) => {
    jl_Record__init_($this);
    $this.$value8 = $value;
},
dtcp_Outcome$Kept__init_0 = var_0 => {
    let var_1 = new dtcp_Outcome$Kept();
    dtcp_Outcome$Kept__init_(var_1, var_0);
    return var_1;
},
dtcp_Outcome$Kept_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(262))).$append2($rt_s(76)))).$append($this.$value8))).$append2($rt_s(9)))).$toString();
},
dtcp_Outcome$Kept_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$value8) | 0;
},
dtcp_Outcome$Kept_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcp_Outcome$Kept))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcp_Outcome$Kept);
            if (ju_Objects_equals($this.$value8, ($rt_nullCheck(var$3)).$value8))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtcp_Outcome$Kept_value = $this => {
    return $this.$value8;
},
otj_TestEntryPoint$LauncherImpl19 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl19__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl19__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl19();
    otj_TestEntryPoint$LauncherImpl19__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl19_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_stoppingDuringAPullShowsNothingOfIt($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl18 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl18__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl18__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl18();
    otj_TestEntryPoint$LauncherImpl18__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl18_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_topicsAreIndependent($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtpj_JsonValue$Members() {
    jl_Record.call(this);
    this.$byName0 = null;
}
let dtpj_JsonValue$Members__init_0 = ($this, $byName) => {
    let var$2;
    jl_Record__init_($this);
    var$2 = ju_Collections_unmodifiableMap(ju_LinkedHashMap__init_2($byName));
    $this.$byName0 = var$2;
},
dtpj_JsonValue$Members__init_ = var_0 => {
    let var_1 = new dtpj_JsonValue$Members();
    dtpj_JsonValue$Members__init_0(var_1, var_0);
    return var_1;
},
dtpj_JsonValue$Members_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(263))).$append2($rt_s(264)))).$append($this.$byName0))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Members_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$byName0) | 0;
},
dtpj_JsonValue$Members_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Members))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpj_JsonValue$Members);
            if (ju_Objects_equals($this.$byName0, ($rt_nullCheck(var$3)).$byName0))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpj_JsonValue$Members_byName = $this => {
    return $this.$byName0;
};
function jusi_SimpleStreamImpl$toArray$lambda$_21_0() {
    jl_Object.call(this);
    this.$_040 = null;
}
let jusi_SimpleStreamImpl$toArray$lambda$_21_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_040 = var$1;
},
jusi_SimpleStreamImpl$toArray$lambda$_21_0__init_0 = var_0 => {
    let var_1 = new jusi_SimpleStreamImpl$toArray$lambda$_21_0();
    jusi_SimpleStreamImpl$toArray$lambda$_21_0__init_(var_1, var_0);
    return var_1;
},
jusi_SimpleStreamImpl$toArray$lambda$_21_0_test = (var$0, var$1) => {
    return ($rt_nullCheck(var$0.$_040)).$add(var$1);
},
dtct_TopicWindowsTest = $rt_classWithoutFields(),
dtct_TopicWindowsTest_AWFUL = null,
dtct_TopicWindowsTest_$callClinit = () => {
    dtct_TopicWindowsTest_$callClinit = $rt_eraseClinit(dtct_TopicWindowsTest);
    dtct_TopicWindowsTest__clinit_();
},
dtct_TopicWindowsTest__init_ = $this => {
    dtct_TopicWindowsTest_$callClinit();
    jl_Object__init_($this);
},
dtct_TopicWindowsTest__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest();
    dtct_TopicWindowsTest__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest_bySeed = $scenario => {
    let $seed, var$3, var$4, $failed, var$6, $$je;
    dtct_TopicWindowsTest_$callClinit();
    $seed = Long_ZERO;
    while (Long_lt($seed, Long_fromInt(10))) {
        try {
            var$3 = dtct_Windows__init_($seed);
            $scenario = $rt_nullCheck($scenario);
            $scenario.$play(var$3, $seed);
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_AssertionError) {
                $failed = $$je;
                var$3 = new jl_AssertionError;
                var$4 = $failed.$getMessage();
                var$6 = jl_StringBuilder__init_();
                jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(265))), $seed)), $rt_s(5))), var$4);
                jl_AssertionError__init_(var$3, jl_StringBuilder_toString(var$6), $failed);
                $rt_throw(var$3);
            } else {
                throw $$e;
            }
        }
        $seed = Long_add($seed, Long_fromInt(1));
    }
},
dtct_TopicWindowsTest_oneChangeReachesEveryWindow = $this => {
    let $windows;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 10);
    dtct_Windows_change($windows, $rt_s(266));
    dtct_Windows_equal($windows, $rt_s(266));
},
dtct_TopicWindowsTest_aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero = $this => {
    let $windows;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 1);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck(($rt_nullCheck($rt_castToClass(($rt_nullCheck($windows.$all)).$get2(0), dtct_Windows$Window))).$topic1)));
    oj_Assert_assertEquals(ju_Optional_of(dtpt_Revision_begin(Long_fromInt(1))), dtct_Topic_revision($rt_nullCheck(($rt_nullCheck($rt_castToClass(($rt_nullCheck($windows.$all)).$get2(0), dtct_Windows$Window))).$topic1)));
},
dtct_TopicWindowsTest_whoComesLateHasTheNewest = $this => {
    let $windows;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 1);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_change($windows, $rt_s(268));
    dtct_Windows_open($windows, 1);
    dtct_Windows_equal($windows, $rt_s(268));
},
dtct_TopicWindowsTest_whoComesWhileWordsTravelHasTheNewest = $this => {
    dtct_TopicWindowsTest_bySeed(dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0__init_0());
},
dtct_TopicWindowsTest_windowsPlayPingPong = $this => {
    let $windows, $two, $i, var$4, var$5, var$6, var$7;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $two = dtct_Windows_open($windows, 2);
    $i = 0;
    while ($i < 20) {
        var$4 = $i % 2 | 0;
        $two = $rt_nullCheck($two);
        var$5 = ($rt_nullCheck($rt_castToClass($two.$get2(var$4), dtct_Windows$Window))).$topic1;
        var$6 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(269))), $i);
        var$6 = jl_StringBuilder_toString(var$6);
        dtct_Topic_put($rt_nullCheck(var$5), var$6);
        dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(50));
        var$6 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$6, $rt_s(269))), $i);
        var$7 = jl_StringBuilder_toString(var$6);
        $i = $i + 1 | 0;
        oj_Assert_assertEquals(var$7, dtct_Topic_visible($rt_nullCheck(($rt_nullCheck($rt_castToClass($two.$get2($i % 2 | 0), dtct_Windows$Window))).$topic1)));
    }
    dtct_Windows_equal($windows, $rt_s(270));
},
dtct_TopicWindowsTest_simultaneousWritersConverge = $this => {
    dtct_TopicWindowsTest_bySeed(dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0__init_0());
},
dtct_TopicWindowsTest_wordsInTheWrongOrderDoNotMatter = $this => {
    let $windows, $window, var$3, var$4, var$5, $one, $two;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    var$3 = $windows.$backend;
    var$4 = dtct_Windows_CART;
    var$5 = dtct_Windows_data($rt_s(267));
    $one = dtcf_FakeTopics_silently($rt_nullCheck(var$3), var$4, var$5);
    var$3 = $windows.$backend;
    var$4 = dtct_Windows_CART;
    var$5 = dtct_Windows_data($rt_s(268));
    $two = dtcf_FakeTopics_silently($rt_nullCheck(var$3), var$4, var$5);
    var$3 = $windows.$backend;
    var$4 = dtpt_Invalidation_of(dtct_Windows_CART, $two);
    dtcf_FakeTopics_say($rt_nullCheck(var$3), var$4);
    var$3 = $windows.$backend;
    var$4 = dtpt_Invalidation_of(dtct_Windows_CART, $one);
    dtcf_FakeTopics_say($rt_nullCheck(var$3), var$4);
    dtct_Windows_equal($windows, $rt_s(268));
    var$3 = ju_List_of($rt_s(4), $rt_s(268));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals(var$3, $window.$applied);
},
dtct_TopicWindowsTest_wordsThatComeLongAfterAreIgnored = $this => {
    let $windows, $one, $pulls, var$4, var$5;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 1);
    $one = dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_change($windows, $rt_s(268));
    dtct_Windows_quiet($windows);
    $pulls = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    var$4 = $windows.$backend;
    var$5 = dtpt_Invalidation_of(dtct_Windows_CART, $one);
    dtcf_FakeTopics_say($rt_nullCheck(var$4), var$5);
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals0(Long_fromInt($pulls), Long_fromInt(dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend))));
},
dtct_TopicWindowsTest_doubledWordsCostNothing = $this => {
    let $windows, $window, var$3, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    var$3 = $windows.$backend;
    var$4 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 0, 100);
    dtcf_FakeTopics_words($rt_nullCheck(var$3), var$4);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_equal($windows, $rt_s(267));
    var$3 = ju_List_of($rt_s(4), $rt_s(267));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals(var$3, $window.$applied);
},
dtct_TopicWindowsTest_aLostWordIsMadeUpForByTheNext = $this => {
    let $windows, var$2, var$3;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 3);
    var$2 = $windows.$backend;
    var$3 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 100, 0);
    dtcf_FakeTopics_words($rt_nullCheck(var$2), var$3);
    dtct_Windows_change($windows, $rt_s(271));
    dtct_Windows_quiet($windows);
    var$2 = $windows.$backend;
    var$3 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 0, 0);
    dtcf_FakeTopics_words($rt_nullCheck(var$2), var$3);
    dtct_Windows_change($windows, $rt_s(272));
    dtct_Windows_equal($windows, $rt_s(272));
},
dtct_TopicWindowsTest_whoMissedWordsLooksAgain = $this => {
    let $windows, var$2, var$3, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 3);
    var$2 = $windows.$backend;
    var$3 = dtct_Windows_CART;
    var$4 = dtct_Windows_data($rt_s(267));
    dtcf_FakeTopics_silently($rt_nullCheck(var$2), var$3, var$4);
    var$2 = $windows.$backend;
    var$3 = dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0__init_0();
    dtcf_FakeTopics_each($rt_nullCheck(var$2), var$3);
    dtct_Windows_equal($windows, $rt_s(267));
},
dtct_TopicWindowsTest_aRestartedWindowCatchesUp = $this => {
    let $windows, $first;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $first = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    $first = $rt_nullCheck($first);
    dtct_Topic_stop($rt_nullCheck($first.$topic1));
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_change($windows, $rt_s(268));
    dtct_Windows_open($windows, 1);
    dtct_Windows_equal($windows, $rt_s(268));
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($first.$topic1)));
},
dtct_TopicWindowsTest_aFlakyProviderIsAskedUntilItAnswers = $this => {
    let $windows, $window;
    $windows = dtct_Windows__init_(Long_fromInt(3));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    dtcf_FakeTopics_failPulls($rt_nullCheck($windows.$backend), 5);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_equal($windows, $rt_s(267));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals0(Long_fromInt(5), Long_fromInt(($rt_nullCheck($window.$faults)).$size()));
    oj_Assert_assertTrue(ju_Optional_isPresent($rt_nullCheck(dtct_TopicFault_next($rt_nullCheck($rt_castToClass(($rt_nullCheck($window.$faults)).$get2(4), dtct_TopicFault))))));
    oj_Assert_assertEquals0(Long_fromInt(5), Long_fromInt(dtct_TopicFault$Again_attempt($rt_nullCheck($rt_castToClass(ju_Optional_orElseThrow($rt_nullCheck(dtct_TopicFault_next($rt_nullCheck($rt_castToClass(($rt_nullCheck($window.$faults)).$get2(4), dtct_TopicFault))))), dtct_TopicFault$Again)))));
},
dtct_TopicWindowsTest_aBurstCostsTwoPullsAtMost = $this => {
    dtct_TopicWindowsTest_bySeed(dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0__init_0());
},
dtct_TopicWindowsTest_aBurstDuringAPullCostsOneMore = $this => {
    let $windows, $before, $i, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(100), Long_ZERO);
    dtct_Windows_open($windows, 1);
    $before = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    dtct_Windows_change($windows, $rt_s(273));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(10));
    $i = 0;
    while ($i < 50) {
        var$4 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(274))), $i);
        dtct_Windows_change($windows, jl_StringBuilder_toString(var$4));
        dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(1));
        $i = $i + 1 | 0;
    }
    dtct_Windows_equal($windows, $rt_s(275));
    oj_Assert_assertEquals0(Long_fromInt(2), Long_fromInt(dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend)) - $before | 0));
},
dtct_TopicWindowsTest_oneHundredSynchronousMutationsAreAllThere = $this => {
    let $windows, $window, $settled, $i;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 2))).$get2(0), dtct_Windows$Window);
    $settled = ju_ArrayList__init_();
    $i = 0;
    while ($i < 100) {
        $window = $rt_nullCheck($window);
        $settled.$add(dtct_TopicWrite_settled($rt_nullCheck(dtct_Topic_compareAndPublish($rt_nullCheck($window.$topic1), dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1__init_0()))));
        $i = $i + 1 | 0;
    }
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals0(Long_fromInt(100), Long_fromInt(jl_String_length($rt_nullCheck($rt_castToClass(dtct_Topic_visible($rt_nullCheck($window.$topic1)), jl_String)))));
    dtct_Windows_equal($windows, $rt_castToClass(dtct_Topic_visible($rt_nullCheck($window.$topic1)), jl_String));
    oj_Assert_assertTrue(($rt_nullCheck($settled.$stream())).$allMatch0(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0__init_0()));
    oj_Assert_assertEquals($rt_s(276), dtpt_Revision_toString($rt_nullCheck(dtpt_Snapshot_revision($rt_nullCheck(dtcf_FakeTopics_now($rt_nullCheck($windows.$backend), dtct_Windows_CART))))));
},
dtct_TopicWindowsTest_aReactionThatWritesAgainComesToRest = $this => {
    let $windows, $total, $cart, var$4, var$5;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $total = dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window($windows, dtct_Windows_SETTINGS, dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0__init_0())));
    $cart = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    $cart = $rt_nullCheck($cart);
    var$4 = $cart.$topic1;
    var$5 = dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1__init_0($total);
    dtct_Topic_listen($rt_nullCheck(var$4), var$5);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_quiet($windows);
    $total = $rt_nullCheck($total);
    oj_Assert_assertEquals($rt_s(277), dtct_Topic_visible($rt_nullCheck($total.$topic1)));
},
dtct_TopicWindowsTest_aReactionFromInsideOfTheApplierIsShownToo = $this => {
    let $windows, $itself, var$3, var$4, $window;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $itself = ju_ArrayList__init_();
    var$3 = dtct_Windows_CART;
    var$4 = dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0__init_0($itself);
    $window = dtct_Windows_window($windows, var$3, var$4);
    $window = $rt_nullCheck($window);
    $itself.$add($window.$topic1);
    dtct_Windows$Window_started($window);
    dtct_Windows_quiet($windows);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals($rt_s(278), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    oj_Assert_assertEquals(dtct_Windows_data($rt_s(278)), dtpt_Snapshot_data($rt_nullCheck(dtcf_FakeTopics_now($rt_nullCheck($windows.$backend), dtct_Windows_CART))));
},
dtct_TopicWindowsTest_topicsAreIndependent = $this => {
    let $windows, $cart, $settings, var$4, var$5, var$6;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $cart = dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window0($windows)));
    $settings = dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window($windows, dtct_Windows_SETTINGS, dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0__init_0())));
    dtct_Windows_quiet($windows);
    dtcf_FakeTopics_hangPulls($rt_nullCheck($windows.$backend), 1);
    dtct_Windows_change($windows, $rt_s(279));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(10));
    var$4 = $windows.$backend;
    var$5 = dtct_Windows_SETTINGS;
    var$6 = dtct_Windows_data($rt_s(280));
    dtcf_FakeTopics_change($rt_nullCheck(var$4), var$5, var$6, $rt_s(16));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(10));
    $settings = $rt_nullCheck($settings);
    oj_Assert_assertEquals($rt_s(280), dtct_Topic_visible($rt_nullCheck($settings.$topic1)));
    $cart = $rt_nullCheck($cart);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($cart.$topic1)));
},
dtct_TopicWindowsTest_stoppingDuringAPullShowsNothingOfIt = $this => {
    let $windows, $window;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(100), Long_ZERO);
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    dtct_Windows_change($windows, $rt_s(281));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(50));
    $window = $rt_nullCheck($window);
    dtct_Topic_stop($rt_nullCheck($window.$topic1));
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    oj_Assert_assertEquals0(Long_ZERO, Long_fromInt(dtcf_FakeTopics_listening($rt_nullCheck($windows.$backend))));
    oj_Assert_assertEquals0(Long_ZERO, Long_fromInt(dtcf_FakeTime_pending($rt_nullCheck($windows.$time0))));
},
dtct_TopicWindowsTest_aMutationDuringTheStartIsNotLost = $this => {
    dtct_TopicWindowsTest_bySeed(dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0__init_0());
},
dtct_TopicWindowsTest_theSameDataWithANewRevisionAdvances = $this => {
    let $windows, $window, $second, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    dtct_Windows_change($windows, $rt_s(282));
    dtct_Windows_quiet($windows);
    $second = dtct_Windows_change($windows, $rt_s(282));
    dtct_Windows_quiet($windows);
    var$4 = ju_Optional_of($second);
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals(var$4, dtct_Topic_revision($rt_nullCheck($window.$topic1)));
    oj_Assert_assertEquals(ju_List_of3($rt_s(4), $rt_s(282), $rt_s(282)), $window.$applied);
},
dtct_TopicWindowsTest_gapsBetweenRevisionsDoNotMatter = $this => {
    let $windows, $i, var$3, var$4, var$5;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 1);
    $i = 0;
    while ($i < 50) {
        var$3 = $windows.$backend;
        var$4 = dtct_Windows_CART;
        var$5 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(283))), $i);
        var$5 = dtct_Windows_data(jl_StringBuilder_toString(var$5));
        dtcf_FakeTopics_silently($rt_nullCheck(var$3), var$4, var$5);
        $i = $i + 1 | 0;
    }
    dtct_Windows_change($windows, $rt_s(284));
    dtct_Windows_equal($windows, $rt_s(284));
},
dtct_TopicWindowsTest_aHungProviderIsGivenUpAndRecovers = $this => {
    let $windows, $window, var$3, var$4, var$5;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    dtcf_FakeTopics_hangPulls($rt_nullCheck($windows.$backend), 2);
    dtct_Windows_change($windows, $rt_s(267));
    var$3 = $windows.$time0;
    var$4 = Long_sub(dtct_TopicConfig_pullMs($rt_nullCheck(dtct_TopicConfig_usual())), Long_fromInt(1));
    dtcf_FakeTime_pass($rt_nullCheck(var$3), var$4);
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    dtct_Windows_equal($windows, $rt_s(267));
    dtct_TopicFault$Phase_$callClinit();
    var$3 = dtct_TopicFault$Phase_PULL;
    var$5 = dtct_TopicFault$Phase_PULL;
    var$3 = ju_List_of(var$3, var$5);
    var$5 = dtct_Windows$Window_phases($window);
    oj_Assert_assertEquals(var$3, var$5);
},
dtct_TopicWindowsTest_appliedRevisionsNeverDecrease = $this => {
    dtct_TopicWindowsTest_bySeed(dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0__init_0());
},
dtct_TopicWindowsTest_oneHundredKilobytesTravel = $this => {
    let $windows, $large;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 3);
    $large = jl_String_repeat($rt_s(285), 100000);
    dtct_Topic_put($rt_nullCheck(($rt_nullCheck($rt_castToClass(($rt_nullCheck($windows.$all)).$get2(0), dtct_Windows$Window))).$topic1), $large);
    dtct_Windows_equal($windows, $large);
},
dtct_TopicWindowsTest_oversizedStateIsRefusedBeforeItIsSent = $this => {
    let $windows, $window, $huge, $put, var$5, var$6, $published;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    $huge = jl_String_repeat($rt_s(285), 1048576);
    $window = $rt_nullCheck($window);
    $put = dtct_Topic_put($rt_nullCheck($window.$topic1), $huge);
    var$5 = $window.$topic1;
    var$6 = dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0__init_0($huge);
    $published = dtct_Topic_compareAndPublish($rt_nullCheck(var$5), var$6);
    dtct_Windows_quiet($windows);
    oj_Assert_assertTrue(jl_String_contains($rt_nullCheck(dtct_Windows_reason($put)), $rt_s(286)));
    $published = $rt_nullCheck($published);
    oj_Assert_assertTrue(jl_String_contains($rt_nullCheck(dtct_Windows_reason(dtct_TopicWrite_settled($published))), $rt_s(287)));
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
},
dtct_TopicWindowsTest_oversizedStateFromOutsideIsAProtocolError = $this => {
    let $windows, $window, var$3;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    dtct_Windows_change($windows, jl_String_repeat($rt_s(285), 1048576));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(100));
    dtct_TopicFault$Phase_$callClinit();
    var$3 = dtct_TopicFault$Phase_PROTOCOL;
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals(var$3, ($rt_nullCheck(dtct_Windows$Window_phases($window))).$get2(0));
    dtct_Windows_change($windows, $rt_s(288));
    dtct_Windows_equal($windows, $rt_s(288));
},
dtct_TopicWindowsTest_readersGetOnWhileWritersWrite = $this => {
    let $windows, $reader, $i, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(10), Long_fromInt(10));
    $reader = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    $i = 0;
    while ($i < 1000) {
        var$4 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(289))), $i);
        dtct_Windows_change($windows, jl_StringBuilder_toString(var$4));
        dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(3));
        $i = $i + 1 | 0;
    }
    $reader = $rt_nullCheck($reader);
    oj_Assert_assertTrue(($rt_nullCheck($reader.$applied)).$size() <= 50 ? 0 : 1);
    dtct_Windows_equal($windows, $rt_s(290));
},
dtct_TopicWindowsTest_aDebounceWaitsForSilenceButNotForEver = $this => {
    let $windows, var$2, var$3, $window, $before, $i;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    var$2 = dtct_Windows_CART;
    var$3 = dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0__init_0();
    var$2 = dtct_Windows_window($windows, var$2, var$3);
    $window = dtct_Windows$Window_started($rt_nullCheck(var$2));
    dtct_Windows_quiet($windows);
    $before = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    $i = 0;
    while ($i < 100) {
        var$2 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$2, $rt_s(289))), $i);
        dtct_Windows_change($windows, jl_StringBuilder_toString(var$2));
        dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(20));
        $i = $i + 1 | 0;
    }
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals4(4.0, dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend)) - $before | 0, 1.0);
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals($rt_s(291), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
},
dtct_TopicWindowsTest_aThrottlePullsAtOnceAndAtTheEndOfItsWindow = $this => {
    let $windows, var$2, var$3, $throttled, $window, $before;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    var$2 = dtct_TopicConfig_usual();
    dtct_TopicConfig$Edges_$callClinit();
    var$3 = dtct_TopicConfig$Edges_BOTH;
    $throttled = dtct_TopicConfig_throttled($rt_nullCheck(var$2), Long_fromInt(100), var$3);
    var$3 = dtct_Windows_CART;
    var$2 = dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0__init_0($throttled);
    $window = dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window($windows, var$3, var$2)));
    dtct_Windows_quiet($windows);
    $before = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    dtct_Windows_change($windows, $rt_s(273));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(1));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals($rt_s(273), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    dtct_Windows_change($windows, $rt_s(292));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(50));
    oj_Assert_assertEquals($rt_s(273), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    dtct_Windows_change($windows, $rt_s(293));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(50));
    oj_Assert_assertEquals($rt_s(293), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    oj_Assert_assertEquals0(Long_fromInt(2), Long_fromInt(dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend)) - $before | 0));
},
dtct_TopicWindowsTest_aThrottleOfTheTrailingEdgeWaits = $this => {
    let $windows, var$2, var$3, $throttled, $window;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    var$2 = dtct_TopicConfig_usual();
    dtct_TopicConfig$Edges_$callClinit();
    var$3 = dtct_TopicConfig$Edges_TRAILING;
    $throttled = dtct_TopicConfig_throttled($rt_nullCheck(var$2), Long_fromInt(100), var$3);
    var$3 = dtct_Windows_CART;
    var$2 = dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0__init_0($throttled);
    $window = dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window($windows, var$3, var$2)));
    dtct_Windows_quiet($windows);
    dtct_Windows_change($windows, $rt_s(273));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(99));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(1));
    oj_Assert_assertEquals($rt_s(273), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
},
dtct_TopicWindowsTest_stoppingForgetsWhatADebounceHolds = $this => {
    let $windows, var$2, var$3, $window;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    var$2 = dtct_Windows_CART;
    var$3 = dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0__init_0();
    var$2 = dtct_Windows_window($windows, var$2, var$3);
    $window = dtct_Windows$Window_started($rt_nullCheck(var$2));
    dtct_Windows_quiet($windows);
    dtct_Windows_change($windows, $rt_s(267));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(100));
    $window = $rt_nullCheck($window);
    dtct_Topic_stop($rt_nullCheck($window.$topic1));
    oj_Assert_assertEquals0(Long_ZERO, Long_fromInt(dtcf_FakeTime_pending($rt_nullCheck($windows.$time0))));
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals($rt_s(4), dtct_Topic_visible($rt_nullCheck($window.$topic1)));
},
dtct_TopicWindowsTest_garbageIsAProtocolErrorThatNamesItsTopic = $this => {
    let $windows, $window, var$3, $garbage, var$5, $fault, var$7;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    $window = $rt_castToClass(($rt_nullCheck(dtct_Windows_open($windows, 1))).$get2(0), dtct_Windows$Window);
    var$3 = ($rt_nullCheck(ju_List_of2($rt_s(4), $rt_s(294), $rt_s(63), $rt_s(56), $rt_s(295)))).$iterator();
    while (true) {
        var$3 = $rt_nullCheck(var$3);
        if (!var$3.$hasNext())
            break;
        $garbage = $rt_castToClass(var$3.$next0(), jl_String);
        dtcf_FakeTopics_say0($rt_nullCheck($windows.$backend), $garbage);
    }
    var$3 = $windows.$backend;
    var$5 = dtct_Windows_CART;
    dtcf_FakeTopics_change($rt_nullCheck(var$3), var$5, $rt_s(296), $rt_s(16));
    dtcf_FakeTime_pass($rt_nullCheck($windows.$time0), Long_fromInt(1));
    $window = $rt_nullCheck($window);
    oj_Assert_assertEquals0(Long_fromInt(6), Long_fromInt(($rt_nullCheck($window.$faults)).$size()));
    var$3 = ($rt_nullCheck($window.$faults)).$iterator();
    while (true) {
        var$3 = $rt_nullCheck(var$3);
        if (!var$3.$hasNext())
            break;
        $fault = $rt_castToClass(var$3.$next0(), dtct_TopicFault);
        dtct_TopicFault$Phase_$callClinit();
        var$5 = dtct_TopicFault$Phase_PROTOCOL;
        $fault = $rt_nullCheck($fault);
        oj_Assert_assertEquals(var$5, dtct_TopicFault_phase($fault));
        oj_Assert_assertEquals(dtct_Windows_CART, dtct_TopicFault_topic($fault));
    }
    var$3 = $window.$faults;
    var$7 = jl_String_contains($rt_nullCheck(jl_String_valueOf(($rt_nullCheck(dtct_TopicFault_cause($rt_nullCheck($rt_castToClass(($rt_nullCheck(var$3)).$get2(0), dtct_TopicFault))))).$getMessage())), $rt_s(297));
    oj_Assert_assertTrue(var$7);
    dtct_Windows_change($windows, $rt_s(298));
    dtct_Windows_equal($windows, $rt_s(298));
},
dtct_TopicWindowsTest_anotherTopicsWordsAreNotMine = $this => {
    let $windows, $before, var$3, var$4;
    $windows = dtct_Windows__init_(Long_fromInt(1));
    dtct_Windows_open($windows, 1);
    $before = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    var$3 = $windows.$backend;
    var$4 = dtpt_Invalidation_of(dtct_Windows_SETTINGS, dtpt_Revision_parse($rt_s(299)));
    dtcf_FakeTopics_say($rt_nullCheck(var$3), var$4);
    dtct_Windows_quiet($windows);
    oj_Assert_assertEquals0(Long_fromInt($before), Long_fromInt(dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend))));
    oj_Assert_assertFalse(dtct_Topic_dirty($rt_nullCheck(($rt_nullCheck($rt_castToClass(($rt_nullCheck($windows.$all)).$get2(0), dtct_Windows$Window))).$topic1)));
},
dtct_TopicWindowsTest_lambda$stoppingForgetsWhatADebounceHolds$0 = $builder => {
    let var$2;
    dtct_TopicWindowsTest_$callClinit();
    var$2 = dtct_TopicConfig_debounced($rt_nullCheck(dtct_TopicConfig_usual()), Long_fromInt(500));
    $builder = $rt_nullCheck($builder);
    dtct_TopicBuilder_config($builder, var$2);
},
dtct_TopicWindowsTest_lambda$aThrottleOfTheTrailingEdgeWaits$0 = ($throttled, $builder) => {
    dtct_TopicWindowsTest_$callClinit();
    $builder = $rt_nullCheck($builder);
    dtct_TopicBuilder_config($builder, $throttled);
},
dtct_TopicWindowsTest_lambda$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$0 = ($throttled, $builder) => {
    dtct_TopicWindowsTest_$callClinit();
    $builder = $rt_nullCheck($builder);
    dtct_TopicBuilder_config($builder, $throttled);
},
dtct_TopicWindowsTest_lambda$aDebounceWaitsForSilenceButNotForEver$0 = $builder => {
    let var$2;
    dtct_TopicWindowsTest_$callClinit();
    var$2 = dtct_TopicConfig_debounced($rt_nullCheck(dtct_TopicConfig_usual()), Long_fromInt(50));
    $builder = $rt_nullCheck($builder);
    dtct_TopicBuilder_config($builder, var$2);
},
dtct_TopicWindowsTest_lambda$oversizedStateIsRefusedBeforeItIsSent$0 = ($huge, $old) => {
    dtct_TopicWindowsTest_$callClinit();
    return $huge;
},
dtct_TopicWindowsTest_lambda$appliedRevisionsNeverDecrease$0 = ($windows, $seed) => {
    let var$3, var$4, $opened, $i, var$7, var$8;
    dtct_TopicWindowsTest_$callClinit();
    $windows = $rt_nullCheck($windows);
    var$3 = $windows.$backend;
    var$4 = dtct_TopicWindowsTest_AWFUL;
    dtcf_FakeTopics_words($rt_nullCheck(var$3), var$4);
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(1), Long_fromInt(200));
    $opened = dtct_Windows_open($windows, 4);
    $i = 0;
    while ($i < 60) {
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(300))), $i);
        dtct_Windows_change($windows, jl_StringBuilder_toString(var$3));
        var$3 = $windows.$backend;
        var$7 = dtcp_Chance_below($rt_nullCheck($windows.$chance1), 3);
        dtcf_FakeTopics_lag($rt_nullCheck(var$3), var$7);
        var$3 = $windows.$time0;
        var$8 = Long_fromInt(dtcp_Chance_below($rt_nullCheck($windows.$chance1), 40));
        dtcf_FakeTime_pass($rt_nullCheck(var$3), var$8);
        $i = $i + 1 | 0;
    }
    dtcf_FakeTopics_lag($rt_nullCheck($windows.$backend), 0);
    var$4 = $windows.$backend;
    var$3 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 0, 0);
    dtcf_FakeTopics_words($rt_nullCheck(var$4), var$3);
    dtct_Windows_change($windows, $rt_s(301));
    dtct_Windows_equal($windows, $rt_s(301));
    var$4 = dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0__init_0();
    $opened = $rt_nullCheck($opened);
    $opened.$forEach(var$4);
};
let dtct_TopicWindowsTest_lambda$aMutationDuringTheStartIsNotLost$0 = ($windows, $seed) => {
    let var$3, var$4, var$5;
    dtct_TopicWindowsTest_$callClinit();
    $windows = $rt_nullCheck($windows);
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(30), Long_fromInt(30));
    var$3 = $windows.$backend;
    var$4 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_fromInt(20), 0, 0);
    dtcf_FakeTopics_words($rt_nullCheck(var$3), var$4);
    dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window0($windows)));
    var$3 = $windows.$time0;
    var$5 = Long_mul($seed, Long_fromInt(5));
    dtcf_FakeTime_pass($rt_nullCheck(var$3), var$5);
    dtct_Windows_change($windows, $rt_s(302));
    dtct_Windows_equal($windows, $rt_s(302));
},
dtct_TopicWindowsTest_lambda$topicsAreIndependent$0 = $builder => {
    dtct_TopicWindowsTest_$callClinit();
},
dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$0 = ($itself, $builder) => {
    let var$3;
    dtct_TopicWindowsTest_$callClinit();
    var$3 = dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0__init_0($itself);
    $builder = $rt_nullCheck($builder);
    dtct_TopicBuilder_apply($builder, var$3);
},
dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$1 = ($itself, $value) => {
    dtct_TopicWindowsTest_$callClinit();
    $value = $rt_nullCheck($value);
    if (jl_String_equals($value, $rt_s(267))) {
        $itself = $rt_nullCheck($itself);
        dtct_Topic_compareAndPublish($rt_nullCheck($rt_castToClass($itself.$get2(0), dtct_Topic)), dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0__init_0());
    }
},
dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$2 = $old => {
    let var$2;
    dtct_TopicWindowsTest_$callClinit();
    var$2 = jl_StringBuilder__init_();
    jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$2, $old)), 33);
    return jl_StringBuilder_toString(var$2);
},
dtct_TopicWindowsTest_lambda$aReactionThatWritesAgainComesToRest$1 = ($total, $value) => {
    let var$3, var$4;
    dtct_TopicWindowsTest_$callClinit();
    $total = $rt_nullCheck($total);
    var$3 = $total.$topic1;
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(303))), $value);
    var$4 = jl_StringBuilder_toString(var$4);
    dtct_Topic_put($rt_nullCheck(var$3), var$4);
},
dtct_TopicWindowsTest_lambda$aReactionThatWritesAgainComesToRest$0 = $builder => {
    dtct_TopicWindowsTest_$callClinit();
},
dtct_TopicWindowsTest_lambda$oneHundredSynchronousMutationsAreAllThere$0 = $old => {
    let var$2;
    dtct_TopicWindowsTest_$callClinit();
    var$2 = jl_StringBuilder__init_();
    jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$2, $old)), 46);
    return jl_StringBuilder_toString(var$2);
},
dtct_TopicWindowsTest_lambda$aBurstCostsTwoPullsAtMost$0 = ($windows, $seed) => {
    let $before, $i, var$5;
    dtct_TopicWindowsTest_$callClinit();
    $windows = $rt_nullCheck($windows);
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(50), Long_ZERO);
    dtct_Windows_open($windows, 1);
    $before = dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend));
    $i = 0;
    while ($i < 100) {
        var$5 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(304))), $i);
        dtct_Windows_change($windows, jl_StringBuilder_toString(var$5));
        $i = $i + 1 | 0;
    }
    dtct_Windows_equal($windows, $rt_s(305));
    oj_Assert_assertTrue((dtcf_FakeTopics_pulls($rt_nullCheck($windows.$backend)) - $before | 0) > 2 ? 0 : 1);
    oj_Assert_assertEquals0(Long_fromInt(1), Long_fromInt(dtcf_FakeTopics_underWayMax($rt_nullCheck($windows.$backend))));
},
dtct_TopicWindowsTest_lambda$whoMissedWordsLooksAgain$0 = $listener => {
    dtct_TopicWindowsTest_$callClinit();
    $listener = $rt_nullCheck($listener);
    $listener.$missed();
},
dtct_TopicWindowsTest_lambda$simultaneousWritersConverge$0 = ($windows, $seed) => {
    let var$3, var$4, $opened, $i$, $window;
    dtct_TopicWindowsTest_$callClinit();
    $windows = $rt_nullCheck($windows);
    var$3 = $windows.$backend;
    var$4 = dtcf_FakeTopics$Words__init_(Long_fromInt(5), Long_fromInt(100), 0, 30);
    dtcf_FakeTopics_words($rt_nullCheck(var$3), var$4);
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(1), Long_fromInt(60));
    $opened = dtct_Windows_open($windows, 5);
    $opened = $rt_nullCheck($opened);
    $i$ = $opened.$iterator();
    while (true) {
        $i$ = $rt_nullCheck($i$);
        if (!$i$.$hasNext())
            break;
        $window = $rt_castToClass($i$.$next0(), dtct_Windows$Window);
        $window = $rt_nullCheck($window);
        var$4 = $window.$topic1;
        var$3 = dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0__init_0();
        dtct_Topic_compareAndPublish($rt_nullCheck(var$4), var$3);
    }
    dtct_Windows_equal($windows, $rt_s(306));
},
dtct_TopicWindowsTest_lambda$simultaneousWritersConverge$1 = $old => {
    let var$2;
    dtct_TopicWindowsTest_$callClinit();
    var$2 = jl_StringBuilder__init_();
    jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$2, $old)), 120);
    return jl_StringBuilder_toString(var$2);
},
dtct_TopicWindowsTest_lambda$whoComesWhileWordsTravelHasTheNewest$0 = ($windows, $seed) => {
    let var$3, var$4;
    dtct_TopicWindowsTest_$callClinit();
    $windows = $rt_nullCheck($windows);
    var$3 = $windows.$backend;
    var$4 = dtct_TopicWindowsTest_AWFUL;
    dtcf_FakeTopics_words($rt_nullCheck(var$3), var$4);
    dtcf_FakeTopics_answers($rt_nullCheck($windows.$backend), Long_fromInt(20), Long_fromInt(50));
    dtct_Windows_open($windows, 2);
    dtct_Windows_change($windows, $rt_s(267));
    dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window0($windows)));
    dtct_Windows_change($windows, $rt_s(268));
    dtct_Windows$Window_started($rt_nullCheck(dtct_Windows_window0($windows)));
    var$4 = $windows.$backend;
    var$3 = dtcf_FakeTopics$Words__init_(Long_ZERO, Long_ZERO, 0, 0);
    dtcf_FakeTopics_words($rt_nullCheck(var$4), var$3);
    dtct_Windows_change($windows, $rt_s(307));
    dtct_Windows_equal($windows, $rt_s(307));
},
dtct_TopicWindowsTest__clinit_ = () => {
    dtct_TopicWindowsTest_AWFUL = dtcf_FakeTopics$Words__init_(Long_fromInt(5), Long_fromInt(300), 20, 30);
};
function dtct_TopicWrite() {
    let a = this; jl_Object.call(a);
    a.$accepted2 = null;
    a.$settled0 = null;
}
let dtct_TopicWrite__init_ = $this => {
    jl_Object__init_($this);
    $this.$accepted2 = dtcp_Promise__init_();
    $this.$settled0 = dtcp_Promise__init_();
},
dtct_TopicWrite__init_0 = () => {
    let var_0 = new dtct_TopicWrite();
    dtct_TopicWrite__init_(var_0);
    return var_0;
},
dtct_TopicWrite_accepted = $this => {
    return $this.$accepted2;
},
dtct_TopicWrite_settled = $this => {
    return $this.$settled0;
},
dtct_TopicWrite_failed = ($this, $reason) => {
    dtcp_Promise_fail($rt_nullCheck($this.$accepted2), $reason);
    dtcp_Promise_fail($rt_nullCheck($this.$settled0), $reason);
},
jl_MatchException = $rt_classWithoutFields(jl_RuntimeException),
jl_MatchException__init_0 = ($this, $message, $cause) => {
    jl_RuntimeException__init_1($this, $message, $cause);
},
jl_MatchException__init_ = (var_0, var_1) => {
    let var_2 = new jl_MatchException();
    jl_MatchException__init_0(var_2, var_0, var_1);
    return var_2;
},
otj_TestEntryPoint$LauncherImpl20 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl20__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl20__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl20();
    otj_TestEntryPoint$LauncherImpl20__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl20_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aMutationDuringTheStartIsNotLost($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl22 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl22__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl22__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl22();
    otj_TestEntryPoint$LauncherImpl22__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl22_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_gapsBetweenRevisionsDoNotMatter($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl21 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl21__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl21__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl21();
    otj_TestEntryPoint$LauncherImpl21__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl21_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_theSameDataWithANewRevisionAdvances($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl24 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl24__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl24__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl24();
    otj_TestEntryPoint$LauncherImpl24__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl24_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_appliedRevisionsNeverDecrease($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtct_Shown$Listening() {
    jl_Record.call(this);
    this.$listener1 = null;
}
let dtct_Shown$Listening__init_ = ($this, $listener) => {
    jl_Record__init_($this);
    $this.$listener1 = $listener;
},
dtct_Shown$Listening__init_0 = var_0 => {
    let var_1 = new dtct_Shown$Listening();
    dtct_Shown$Listening__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$Listening_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(308))).$append2($rt_s(309)))).$append($this.$listener1))).$append2($rt_s(9)))).$toString();
},
dtct_Shown$Listening_hashCode = $this => {
    return 31 + ju_Objects_hashCode($this.$listener1) | 0;
},
dtct_Shown$Listening_equals = ($this, $o) => {
    let var$2, var$3;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtct_Shown$Listening))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtct_Shown$Listening);
            if (ju_Objects_equals($this.$listener1, ($rt_nullCheck(var$3)).$listener1))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtct_Shown$Listening_listener = $this => {
    return $this.$listener1;
},
otj_TestEntryPoint$LauncherImpl23 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl23__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl23__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl23();
    otj_TestEntryPoint$LauncherImpl23__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl23_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aHungProviderIsGivenUpAndRecovers($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl26 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl26__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl26__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl26();
    otj_TestEntryPoint$LauncherImpl26__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl26_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_oversizedStateIsRefusedBeforeItIsSent($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl25 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl25__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl25__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl25();
    otj_TestEntryPoint$LauncherImpl25__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl25_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_oneHundredKilobytesTravel($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtct_Topic$Words() {
    jl_Object.call(this);
    this.$this$02 = null;
}
let dtct_Topic$Words__init_0 = ($this, var$1) => {
    ju_Objects_requireNonNull(var$1);
    $this.$this$02 = var$1;
    jl_Object__init_($this);
},
dtct_Topic$Words__init_ = var_0 => {
    let var_1 = new dtct_Topic$Words();
    dtct_Topic$Words__init_0(var_1, var_0);
    return var_1;
},
dtct_Topic$Words_invalidated = ($this, $event) => {
    $event = $rt_nullCheck($event);
    if (dtpt_TopicName_equals($rt_nullCheck(dtpt_Invalidation_topic($event)), ($rt_nullCheck($this.$this$02)).$name1))
        dtct_Pulls_heard($rt_nullCheck(($rt_nullCheck($this.$this$02)).$pulls0), $event);
},
dtct_Topic$Words_missed = $this => {
    dtct_Pulls_missed($rt_nullCheck(($rt_nullCheck($this.$this$02)).$pulls0));
},
dtct_Topic$Words_garbage = ($this, $what) => {
    let var$2, var$3, var$4, var$5, var$6, var$7;
    var$2 = $this.$this$02;
    dtct_TopicFault$Phase_$callClinit();
    var$3 = dtct_TopicFault$Phase_PROTOCOL;
    var$4 = new dtpj_JsonException;
    var$5 = jl_String_valueOf(($rt_nullCheck($this.$this$02)).$name1);
    $what = $rt_nullCheck($what);
    var$6 = $what.$getMessage();
    var$7 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(78))), var$5)), $rt_s(5))), var$6);
    dtpj_JsonException__init_1(var$4, jl_StringBuilder_toString(var$7), $what);
    var$5 = null;
    dtct_Topic_report($rt_nullCheck(var$2), var$3, var$4, var$5);
},
otj_TestEntryPoint$LauncherImpl28 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl28__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl28__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl28();
    otj_TestEntryPoint$LauncherImpl28__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl28_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_readersGetOnWhileWritersWrite($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl27 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl27__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl27__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl27();
    otj_TestEntryPoint$LauncherImpl27__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl27_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_oversizedStateFromOutsideIsAProtocolError($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl29 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl29__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl29__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl29();
    otj_TestEntryPoint$LauncherImpl29__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl29_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aDebounceWaitsForSilenceButNotForEver($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtcf_MemoryStorage$lambda$later$0$lambda$_20_0() {
    jl_Object.call(this);
    this.$_060 = null;
}
let dtcf_MemoryStorage$lambda$later$0$lambda$_20_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_060 = var$1;
},
dtcf_MemoryStorage$lambda$later$0$lambda$_20_0__init_0 = var_0 => {
    let var_1 = new dtcf_MemoryStorage$lambda$later$0$lambda$_20_0();
    dtcf_MemoryStorage$lambda$later$0$lambda$_20_0__init_(var_1, var_0);
    return var_1;
},
dtcf_MemoryStorage$lambda$later$0$lambda$_20_0_accept = (var$0, var$1) => {
    dtcp_Promise_keep($rt_nullCheck(var$0.$_060), var$1);
};
function dtcf_MemoryStorage$lambda$later$0$lambda$_20_1() {
    jl_Object.call(this);
    this.$_04 = null;
}
let dtcf_MemoryStorage$lambda$later$0$lambda$_20_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_04 = var$1;
},
dtcf_MemoryStorage$lambda$later$0$lambda$_20_1__init_0 = var_0 => {
    let var_1 = new dtcf_MemoryStorage$lambda$later$0$lambda$_20_1();
    dtcf_MemoryStorage$lambda$later$0$lambda$_20_1__init_(var_1, var_0);
    return var_1;
},
dtcf_MemoryStorage$lambda$later$0$lambda$_20_1_accept0 = (var$0, var$1) => {
    dtcf_MemoryStorage$lambda$later$0$lambda$_20_1_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtcf_MemoryStorage$lambda$later$0$lambda$_20_1_accept = (var$0, var$1) => {
    dtcp_Promise_fail($rt_nullCheck(var$0.$_04), var$1);
};
function ju_TemplateCollections$TwoElementsList() {
    let a = this; ju_TemplateCollections$AbstractImmutableList.call(a);
    a.$first3 = null;
    a.$second1 = null;
}
let ju_TemplateCollections$TwoElementsList__init_ = ($this, $first, $second) => {
    ju_TemplateCollections$AbstractImmutableList__init_($this);
    $this.$first3 = $first;
    $this.$second1 = $second;
},
ju_TemplateCollections$TwoElementsList__init_0 = (var_0, var_1) => {
    let var_2 = new ju_TemplateCollections$TwoElementsList();
    ju_TemplateCollections$TwoElementsList__init_(var_2, var_0, var_1);
    return var_2;
},
ju_TemplateCollections$TwoElementsList_size = $this => {
    return 2;
},
ju_TemplateCollections$TwoElementsList_get = ($this, $index) => {
    if ($index) {
        if ($index != 1)
            $rt_throw(jl_IndexOutOfBoundsException__init_());
        return $this.$second1;
    }
    return $this.$first3;
};
function dtct_Shown$settle$lambda$_12_1() {
    jl_Object.call(this);
    this.$_048 = null;
}
let dtct_Shown$settle$lambda$_12_1__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_048 = var$1;
},
dtct_Shown$settle$lambda$_12_1__init_0 = var_0 => {
    let var_1 = new dtct_Shown$settle$lambda$_12_1();
    dtct_Shown$settle$lambda$_12_1__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$settle$lambda$_12_1_accept0 = (var$0, var$1) => {
    dtct_Shown$settle$lambda$_12_1_accept(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$settle$lambda$_12_1_accept = (var$0, var$1) => {
    dtct_Shown_drop($rt_nullCheck(var$0.$_048), var$1);
};
function dtct_Shown$settle$lambda$_12_0() {
    jl_Object.call(this);
    this.$_08 = null;
}
let dtct_Shown$settle$lambda$_12_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_08 = var$1;
},
dtct_Shown$settle$lambda$_12_0__init_0 = var_0 => {
    let var_1 = new dtct_Shown$settle$lambda$_12_0();
    dtct_Shown$settle$lambda$_12_0__init_(var_1, var_0);
    return var_1;
},
dtct_Shown$settle$lambda$_12_0_test0 = (var$0, var$1) => {
    return dtct_Shown$settle$lambda$_12_0_test(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$settle$lambda$_12_0_test = (var$0, var$1) => {
    return dtct_Shown_lambda$settle$0(var$0.$_08, var$1);
};
function dtct_Publishing() {
    let a = this; jl_Object.call(a);
    a.$topic8 = null;
    a.$shown0 = null;
    a.$ports1 = null;
    a.$store2 = null;
    a.$queue = null;
    a.$backoff0 = null;
    a.$busy = 0;
    a.$life = Long_ZERO;
}
let dtct_Publishing__init_ = ($this, $topic, $shown, $ports, $store) => {
    let var$5;
    jl_Object__init_($this);
    $this.$queue = ju_ArrayDeque__init_1();
    $this.$topic8 = $topic;
    $this.$shown0 = $shown;
    $this.$ports1 = $ports;
    $this.$store2 = $store;
    var$5 = new dtcr_Backoff;
    $ports = $rt_nullCheck($ports);
    dtcr_Backoff__init_(var$5, Long_fromInt(10), Long_fromInt(1000), dtcp_Ports_chance($ports));
    $this.$backoff0 = var$5;
},
dtct_Publishing__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtct_Publishing();
    dtct_Publishing__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtct_Publishing_add = ($this, $overlay) => {
    ($rt_nullCheck($this.$queue)).$add($overlay);
    if (!$this.$busy)
        dtct_Publishing_next($this);
},
dtct_Publishing_forget = $this => {
    $this.$life = Long_add($this.$life, Long_fromInt(1));
    ($rt_nullCheck($this.$queue)).$clear();
    $this.$busy = 0;
},
dtct_Publishing_next = $this => {
    let $first, $known, $mine, var$4, var$5, var$6;
    $first = $rt_castToClass(($rt_nullCheck($this.$queue)).$peek0(), dtct_Overlay);
    $this.$busy = $first === null ? 0 : 1;
    if ($first !== null) {
        dtcr_Backoff_reset($rt_nullCheck($this.$backoff0));
        $known = dtct_Shown_snapshot($rt_nullCheck($this.$shown0));
        $known = $rt_nullCheck($known);
        if (ju_Optional_isPresent($known))
            dtct_Publishing_attempt($this, $first, $rt_castToClass(ju_Optional_get($known), dtpt_Snapshot));
        else {
            $mine = $this.$life;
            var$4 = $this.$store2;
            ju_Objects_requireNonNull(var$4);
            var$4 = dtcp_Promise_from(dtct_Publishing$next$lambda$_3_0__init_0(var$4));
            var$5 = dtct_Publishing$next$lambda$_3_1__init_0($this, $mine, $first);
            var$6 = dtct_Publishing$next$lambda$_3_2__init_0($this, $mine, $first);
            dtcp_Promise_whenEnded($rt_nullCheck(var$4), var$5, var$6);
        }
        return;
    }
},
dtct_Publishing_attempt = ($this, $overlay, $on) => {
    let $mine, var$4, var$5, var$6;
    $mine = $this.$life;
    var$4 = dtcp_Promise_from(dtct_Publishing$attempt$lambda$_4_0__init_0($this, $overlay, $on));
    var$5 = dtct_Publishing$attempt$lambda$_4_1__init_0($this, $mine, $overlay);
    var$6 = dtct_Publishing$attempt$lambda$_4_2__init_0($this, $mine, $overlay);
    dtcp_Promise_whenEnded($rt_nullCheck(var$4), var$5, var$6);
},
dtct_Publishing_write = ($this, $overlay, $on) => {
    let var$3, var$4, var$5, $garbage, var$7, $$je;
    try {
        var$3 = $this.$store2;
        var$4 = dtct_Shown_value($rt_nullCheck($this.$shown0), $on);
        $overlay = $rt_nullCheck($overlay);
        var$4 = dtct_Overlay_on($overlay, var$4);
        $on = $rt_nullCheck($on);
        var$3 = ($rt_nullCheck(var$3)).$write4(var$4, dtpt_Snapshot_revision($on));
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof dtpj_JsonException) {
            $garbage = $$je;
            var$3 = new dtpj_JsonException;
            var$4 = jl_String_valueOf($this.$topic8);
            var$5 = $garbage.$getMessage();
            var$7 = jl_StringBuilder__init_();
            jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$7, $rt_s(78))), var$4)), $rt_s(5))), var$5);
            dtpj_JsonException__init_1(var$3, jl_StringBuilder_toString(var$7), $garbage);
            return dtcp_Promise_broken(var$3);
        } else {
            throw $$e;
        }
    }
    return var$3;
},
dtct_Publishing_stored = ($this, $overlay, $stored) => {
    let var$3, var$4, $mine, var$6, var$7, var$8, $$je;
    a: {
        ju_Objects_requireNonNull($stored);
        if ($stored === null)
            var$3 = (-1);
        else {
            b: {
                c: {
                    switch (0) {
                        case 0:
                            break;
                        case 1:
                            break c;
                        default:
                            break b;
                    }
                    if ($stored instanceof dtct_TopicStore$Stored$Written) {
                        var$3 = 0;
                        break a;
                    }
                }
                if ($stored instanceof dtct_TopicStore$Stored$Conflict) {
                    var$3 = 1;
                    break a;
                }
            }
            var$3 = 2;
        }
    }
    d: {
        e: {
            f: {
                g: {
                    switch (var$3) {
                        case 0:
                            var$4 = $rt_castToClass($stored, dtct_TopicStore$Stored$Written);
                            try {
                                var$4 = dtct_TopicStore$Stored$Written_now($rt_nullCheck(var$4));
                            } catch ($$e) {
                                $$je = $rt_wrapException($$e);
                                if ($$je instanceof jl_Throwable) {
                                    var$4 = $$je;
                                    break f;
                                } else {
                                    throw $$e;
                                }
                            }
                            ($rt_nullCheck($this.$queue)).$remove3();
                            ($rt_nullCheck($this.$store2)).$written1($overlay, var$4);
                            dtct_Publishing_goOn($this);
                            break d;
                        case 1:
                            break g;
                        default:
                    }
                    $rt_throw(jl_MatchException__init_(null, null));
                }
                var$4 = $rt_castToClass($stored, dtct_TopicStore$Stored$Conflict);
                try {
                    var$4 = dtct_TopicStore$Stored$Conflict_current($rt_nullCheck(var$4));
                    break e;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$4 = $$je;
                        break f;
                    } else {
                        throw $$e;
                    }
                }
            }
            $rt_throw(jl_MatchException__init_(var$4.$toString(), var$4));
        }
        $mine = $this.$life;
        var$6 = dtcp_Ports_time($rt_nullCheck($this.$ports1));
        var$7 = $this.$backoff0;
        var$8 = dtcr_Backoff_failedMs($rt_nullCheck(var$7), Long_ZERO);
        var$7 = dtct_Publishing$stored$lambda$_6_0__init_0($this, $mine, $overlay, var$4);
        ($rt_nullCheck(var$6)).$after(var$8, var$7);
    }
},
dtct_Publishing_failed = ($this, $began, $overlay, $why) => {
    if (Long_eq($began, $this.$life)) {
        ($rt_nullCheck($this.$queue)).$remove3();
        ($rt_nullCheck($this.$store2)).$failed0($overlay, $why);
        dtct_Publishing_goOn($this);
    }
},
dtct_Publishing_goOn = $this => {
    let $mine, var$2, var$3;
    $mine = $this.$life;
    var$2 = dtcp_Ports_time($rt_nullCheck($this.$ports1));
    var$3 = dtct_Publishing$goOn$lambda$_8_0__init_0($this, $mine);
    ($rt_nullCheck(var$2)).$after(Long_ZERO, var$3);
},
dtct_Publishing_lambda$goOn$0 = ($this, $mine) => {
    if (Long_eq($mine, $this.$life))
        dtct_Publishing_next($this);
},
dtct_Publishing_lambda$stored$0 = ($this, $mine, $overlay, $current) => {
    if (Long_eq($mine, $this.$life))
        dtct_Publishing_attempt($this, $overlay, $current);
},
dtct_Publishing_lambda$attempt$2 = ($this, $mine, $overlay, $failed) => {
    dtct_Publishing_failed($this, $mine, $overlay, $failed);
},
dtct_Publishing_lambda$attempt$1 = ($this, $mine, $overlay, $stored) => {
    if (Long_eq($mine, $this.$life))
        dtct_Publishing_stored($this, $overlay, $stored);
},
dtct_Publishing_lambda$attempt$0 = ($this, $overlay, $on) => {
    return dtct_Publishing_write($this, $overlay, $on);
},
dtct_Publishing_lambda$next$1 = ($this, $mine, $first, $failed) => {
    dtct_Publishing_failed($this, $mine, $first, $failed);
},
dtct_Publishing_lambda$next$0 = ($this, $mine, $first, $snapshot) => {
    if (Long_eq($mine, $this.$life))
        dtct_Publishing_attempt($this, $first, $snapshot);
},
dtct_Shown$settle$lambda$_12_2 = $rt_classWithoutFields(),
dtct_Shown$settle$lambda$_12_2__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Shown$settle$lambda$_12_2__init_0 = () => {
    let var_0 = new dtct_Shown$settle$lambda$_12_2();
    dtct_Shown$settle$lambda$_12_2__init_(var_0);
    return var_0;
},
dtct_Shown$settle$lambda$_12_2_accept0 = (var$0, var$1) => {
    dtct_Shown$settle$lambda$_12_2_accept(var$0, $rt_castToClass(var$1, dtct_Overlay));
},
dtct_Shown$settle$lambda$_12_2_accept = (var$0, var$1) => {
    dtct_Shown_lambda$settle$1(var$1);
};
function dtpt_Snapshot() {
    let a = this; jl_Record.call(a);
    a.$revision3 = null;
    a.$data2 = null;
}
let dtpt_Snapshot__init_0 = ($this, $revision, $data) => {
    jl_Record__init_($this);
    $this.$revision3 = $revision;
    $this.$data2 = $data;
},
dtpt_Snapshot__init_ = (var_0, var_1) => {
    let var_2 = new dtpt_Snapshot();
    dtpt_Snapshot__init_0(var_2, var_0, var_1);
    return var_2;
},
dtpt_Snapshot_nothing = $epoch => {
    return dtpt_Snapshot__init_(dtpt_Revision_begin($epoch), $rt_s(65));
},
dtpt_Snapshot_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(310))).$append2($rt_s(311)))).$append($this.$revision3))).$append2($rt_s(312)))).$append($this.$data2))).$append2($rt_s(9)))).$toString();
},
dtpt_Snapshot_hashCode = $this => {
    return ((31 + ju_Objects_hashCode($this.$revision3) | 0) * 31 | 0) + ju_Objects_hashCode($this.$data2) | 0;
},
dtpt_Snapshot_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtpt_Snapshot))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtpt_Snapshot);
            var$4 = $this.$revision3;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$revision3))
                var$2 = 0;
            else if (ju_Objects_equals($this.$data2, var$5.$data2))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtpt_Snapshot_revision = $this => {
    return $this.$revision3;
},
dtpt_Snapshot_data = $this => {
    return $this.$data2;
};
function dtct_Faults() {
    let a = this; jl_Object.call(a);
    a.$log3 = null;
    a.$topic4 = null;
    a.$listener3 = null;
}
let dtct_Faults__init_ = ($this, $log, $topic, $listener) => {
    jl_Object__init_($this);
    $this.$log3 = $log;
    $this.$topic4 = $topic;
    $this.$listener3 = $listener;
},
dtct_Faults__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Faults();
    dtct_Faults__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Faults_report = ($this, $phase, $cause, $place, $next) => {
    let var$5, var$6, var$7, var$8, $thrown, var$10, $$je;
    var$5 = $this.$log3;
    var$6 = dtct_Faults_level($next);
    var$7 = dtct_Faults_fields($this, $phase, $cause, $place, $next);
    ($rt_nullCheck(var$5)).$log2(var$6, $rt_s(313), var$7);
    a: {
        b: {
            try {
                var$8 = $this.$listener3;
                var$6 = dtct_TopicFault__init_0($phase, $this.$topic4, $cause, $place, $next);
                ($rt_nullCheck(var$8)).$accept4(var$6);
                break a;
            } catch ($$e) {
                $$je = $rt_wrapException($$e);
                if ($$je instanceof jl_RuntimeException) {
                    $thrown = $$je;
                    break b;
                } else {
                    throw $$e;
                }
            }
        }
        var$8 = $this.$log3;
        dtcp_Log$Level_$callClinit();
        var$6 = dtcp_Log$Level_ERROR;
        var$10 = $this.$topic4;
        var$5 = ju_Map_of0($rt_s(313), dtpt_TopicName_text($rt_nullCheck(var$10)), $rt_s(314), jl_String_valueOf($thrown));
        ($rt_nullCheck(var$8)).$log2(var$6, $rt_s(315), var$5);
    }
},
dtct_Faults_note = ($this, $event, $more) => {
    let $fields, var$4, var$5;
    $fields = ju_LinkedHashMap__init_();
    $fields.$put($rt_s(313), dtpt_TopicName_text($rt_nullCheck($this.$topic4)));
    $fields.$putAll($more);
    var$4 = $this.$log3;
    dtcp_Log$Level_$callClinit();
    var$5 = dtcp_Log$Level_DEBUG;
    ($rt_nullCheck(var$4)).$log2(var$5, $event, $fields);
},
dtct_Faults_level = $next => {
    let var$2;
    $next = $rt_nullCheck($next);
    if (!(ju_Optional_isPresent($next) && dtct_TopicFault$Again_attempt($rt_nullCheck($rt_castToClass(ju_Optional_get($next), dtct_TopicFault$Again))) > 1)) {
        dtcp_Log$Level_$callClinit();
        var$2 = dtcp_Log$Level_WARNING;
    } else {
        dtcp_Log$Level_$callClinit();
        var$2 = dtcp_Log$Level_DEBUG;
    }
    return var$2;
},
dtct_Faults_fields = ($this, $phase, $cause, $place, $next) => {
    let $fields, var$6, var$7;
    $fields = ju_LinkedHashMap__init_();
    $fields.$put($rt_s(313), dtpt_TopicName_text($rt_nullCheck($this.$topic4)));
    $phase = $rt_nullCheck($phase);
    $fields.$put($rt_s(316), jl_Enum_name($phase));
    $cause = $rt_nullCheck($cause);
    $fields.$put($rt_s(317), jl_String_valueOf($cause.$getMessage()));
    $place = $rt_nullCheck($place);
    var$6 = dtct_TopicFault$Place_local($place);
    var$7 = dtct_Faults$fields$lambda$_4_0__init_0($fields);
    ju_Optional_ifPresent($rt_nullCheck(var$6), var$7);
    var$6 = dtct_TopicFault$Place_snapshot($place);
    var$7 = dtct_Faults$fields$lambda$_4_1__init_0($fields);
    ju_Optional_ifPresent($rt_nullCheck(var$6), var$7);
    var$6 = dtct_TopicFault$Place_event($place);
    var$7 = dtct_Faults$fields$lambda$_4_2__init_0($fields);
    ju_Optional_ifPresent($rt_nullCheck(var$6), var$7);
    var$6 = dtct_Faults$fields$lambda$_4_3__init_0($fields);
    $next = $rt_nullCheck($next);
    ju_Optional_ifPresent($next, var$6);
    return $fields;
},
dtct_Faults_lambda$fields$4 = ($fields, $again) => {
    let var$3;
    $again = $rt_nullCheck($again);
    var$3 = jl_Integer_toString(dtct_TopicFault$Again_attempt($again));
    $fields = $rt_nullCheck($fields);
    $fields.$put($rt_s(318), var$3);
    $fields.$put($rt_s(319), jl_Long_toString(dtct_TopicFault$Again_delayMs($again)));
},
dtct_Faults_lambda$fields$2 = ($fields, $event) => {
    let var$3, var$4;
    $event = $rt_nullCheck($event);
    var$3 = dtpt_Revision_toString($rt_nullCheck(dtpt_Invalidation_revision($event)));
    $fields = $rt_nullCheck($fields);
    $fields.$put($rt_s(320), var$3);
    var$4 = dtpt_Invalidation_sourceId($event);
    var$3 = dtct_Faults$lambda$fields$2$lambda$_6_0__init_0($fields);
    ju_Optional_ifPresent($rt_nullCheck(var$4), var$3);
},
dtct_Faults_lambda$fields$3 = ($fields, $source) => {
    $fields = $rt_nullCheck($fields);
    $fields.$put($rt_s(321), $source);
},
dtct_Faults_lambda$fields$1 = ($fields, $snapshot) => {
    let var$3;
    $snapshot = $rt_nullCheck($snapshot);
    var$3 = dtpt_Revision_toString($snapshot);
    $fields = $rt_nullCheck($fields);
    $fields.$put($rt_s(322), var$3);
},
dtct_Faults_lambda$fields$0 = ($fields, $local) => {
    let var$3;
    $local = $rt_nullCheck($local);
    var$3 = dtpt_Revision_toString($local);
    $fields = $rt_nullCheck($fields);
    $fields.$put($rt_s(323), var$3);
},
otj_TestEntryPoint$LauncherImpl31 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl31__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl31__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl31();
    otj_TestEntryPoint$LauncherImpl31__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl31_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aThrottleOfTheTrailingEdgeWaits($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl30 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl30__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl30__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl30();
    otj_TestEntryPoint$LauncherImpl30__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl30_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_aThrottlePullsAtOnceAndAtTheEndOfItsWindow($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function ju_Comparator$comparingLong$lambda$_15_0() {
    jl_Object.call(this);
    this.$_042 = null;
}
let ju_Comparator$comparingLong$lambda$_15_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_042 = var$1;
},
ju_Comparator$comparingLong$lambda$_15_0__init_0 = var_0 => {
    let var_1 = new ju_Comparator$comparingLong$lambda$_15_0();
    ju_Comparator$comparingLong$lambda$_15_0__init_(var_1, var_0);
    return var_1;
},
ju_Comparator$comparingLong$lambda$_15_0_compare = (var$0, var$1, var$2) => {
    return ju_Comparator_lambda$comparingLong$11(var$0.$_042, var$1, var$2);
},
otj_TestEntryPoint$LauncherImpl33 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl33__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl33__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl33();
    otj_TestEntryPoint$LauncherImpl33__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl33_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_garbageIsAProtocolErrorThatNamesItsTopic($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtcp_Promise$recover$lambda$_14_0() {
    jl_Object.call(this);
    this.$_086 = null;
}
let dtcp_Promise$recover$lambda$_14_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_086 = var$1;
},
dtcp_Promise$recover$lambda$_14_0__init_0 = var_0 => {
    let var_1 = new dtcp_Promise$recover$lambda$_14_0();
    dtcp_Promise$recover$lambda$_14_0__init_(var_1, var_0);
    return var_1;
},
dtcp_Promise$recover$lambda$_14_0_accept = (var$0, var$1) => {
    dtcp_Promise_keep($rt_nullCheck(var$0.$_086), var$1);
},
otj_TestEntryPoint$LauncherImpl32 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl32__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl32__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl32();
    otj_TestEntryPoint$LauncherImpl32__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl32_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_stoppingForgetsWhatADebounceHolds($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
},
otj_TestEntryPoint$LauncherImpl34 = $rt_classWithoutFields(),
otj_TestEntryPoint$LauncherImpl34__init_ = var$0 => {
    jl_Object__init_(var$0);
},
otj_TestEntryPoint$LauncherImpl34__init_0 = () => {
    let var_0 = new otj_TestEntryPoint$LauncherImpl34();
    otj_TestEntryPoint$LauncherImpl34__init_(var_0);
    return var_0;
},
otj_TestEntryPoint$LauncherImpl34_launch = (var$0, var$1) => {
    dtct_TopicWindowsTest_anotherTopicsWordsAreNotMine($rt_nullCheck($rt_castToClass(var$1, dtct_TopicWindowsTest)));
};
function dtcp_Promise$recover$lambda$_14_1() {
    let a = this; jl_Object.call(a);
    a.$_023 = null;
    a.$_19 = null;
}
let dtcp_Promise$recover$lambda$_14_1__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_023 = var$1;
    var$0.$_19 = var$2;
},
dtcp_Promise$recover$lambda$_14_1__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Promise$recover$lambda$_14_1();
    dtcp_Promise$recover$lambda$_14_1__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Promise$recover$lambda$_14_1_accept0 = (var$0, var$1) => {
    dtcp_Promise$recover$lambda$_14_1_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtcp_Promise$recover$lambda$_14_1_accept = (var$0, var$1) => {
    dtcp_Promise_lambda$recover$0(var$0.$_023, var$0.$_19, var$1);
};
function dtcf_MemoryStorage$later$lambda$_19_0() {
    let a = this; jl_Object.call(a);
    a.$_070 = null;
    a.$_130 = null;
    a.$_29 = null;
}
let dtcf_MemoryStorage$later$lambda$_19_0__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_070 = var$1;
    var$0.$_130 = var$2;
    var$0.$_29 = var$3;
},
dtcf_MemoryStorage$later$lambda$_19_0__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtcf_MemoryStorage$later$lambda$_19_0();
    dtcf_MemoryStorage$later$lambda$_19_0__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtcf_MemoryStorage$later$lambda$_19_0_run = var$0 => {
    let var$1, var$2, var$3;
    var$1 = var$0.$_070;
    var$2 = var$0.$_130;
    var$3 = var$0.$_29;
    dtcf_MemoryStorage_lambda$later$0($rt_nullCheck(var$1), var$2, var$3);
};
function dtct_Publishing$next$lambda$_3_2() {
    let a = this; jl_Object.call(a);
    a.$_032 = null;
    a.$_115 = Long_ZERO;
    a.$_25 = null;
}
let dtct_Publishing$next$lambda$_3_2__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_032 = var$1;
    var$0.$_115 = var$2;
    var$0.$_25 = var$3;
},
dtct_Publishing$next$lambda$_3_2__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Publishing$next$lambda$_3_2();
    dtct_Publishing$next$lambda$_3_2__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Publishing$next$lambda$_3_2_accept0 = (var$0, var$1) => {
    dtct_Publishing$next$lambda$_3_2_accept(var$0, $rt_castToClass(var$1, jl_Throwable));
},
dtct_Publishing$next$lambda$_3_2_accept = (var$0, var$1) => {
    let var$2, var$3, var$4;
    var$2 = var$0.$_032;
    var$3 = var$0.$_115;
    var$4 = var$0.$_25;
    dtct_Publishing_lambda$next$1($rt_nullCheck(var$2), var$3, var$4, var$1);
};
function dtct_TopicBuilder$apply$lambda$_5_0() {
    jl_Object.call(this);
    this.$_00 = null;
}
let dtct_TopicBuilder$apply$lambda$_5_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_00 = var$1;
},
dtct_TopicBuilder$apply$lambda$_5_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicBuilder$apply$lambda$_5_0();
    dtct_TopicBuilder$apply$lambda$_5_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicBuilder$apply$lambda$_5_0_apply = (var$0, var$1, var$2) => {
    dtct_TopicBuilder_lambda$apply$0(var$0.$_00, var$1, var$2);
};
function dtct_Publishing$next$lambda$_3_1() {
    let a = this; jl_Object.call(a);
    a.$_090 = null;
    a.$_135 = Long_ZERO;
    a.$_211 = null;
}
let dtct_Publishing$next$lambda$_3_1__init_ = (var$0, var$1, var$2, var$3) => {
    jl_Object__init_(var$0);
    var$0.$_090 = var$1;
    var$0.$_135 = var$2;
    var$0.$_211 = var$3;
},
dtct_Publishing$next$lambda$_3_1__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Publishing$next$lambda$_3_1();
    dtct_Publishing$next$lambda$_3_1__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Publishing$next$lambda$_3_1_accept0 = (var$0, var$1) => {
    dtct_Publishing$next$lambda$_3_1_accept(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Publishing$next$lambda$_3_1_accept = (var$0, var$1) => {
    let var$2, var$3, var$4;
    var$2 = var$0.$_090;
    var$3 = var$0.$_135;
    var$4 = var$0.$_211;
    dtct_Publishing_lambda$next$0($rt_nullCheck(var$2), var$3, var$4, var$1);
};
function dtct_Publishing$next$lambda$_3_0() {
    jl_Object.call(this);
    this.$_054 = null;
}
let dtct_Publishing$next$lambda$_3_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_054 = var$1;
},
dtct_Publishing$next$lambda$_3_0__init_0 = var_0 => {
    let var_1 = new dtct_Publishing$next$lambda$_3_0();
    dtct_Publishing$next$lambda$_3_0__init_(var_1, var_0);
    return var_1;
},
dtct_Publishing$next$lambda$_3_0_get0 = var$0 => {
    return dtct_Publishing$next$lambda$_3_0_get(var$0);
},
dtct_Publishing$next$lambda$_3_0_get = var$0 => {
    return ($rt_nullCheck(var$0.$_054)).$pull0();
},
jusi_SimpleStreamImpl$toArray$lambda$_20_0 = $rt_classWithoutFields(),
jusi_SimpleStreamImpl$toArray$lambda$_20_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
jusi_SimpleStreamImpl$toArray$lambda$_20_0__init_0 = () => {
    let var_0 = new jusi_SimpleStreamImpl$toArray$lambda$_20_0();
    jusi_SimpleStreamImpl$toArray$lambda$_20_0__init_(var_0);
    return var_0;
},
jusi_SimpleStreamImpl$toArray$lambda$_20_0_apply0 = (var$0, var$1) => {
    return jusi_SimpleStreamImpl$toArray$lambda$_20_0_apply(var$0, var$1);
},
jusi_SimpleStreamImpl$toArray$lambda$_20_0_apply = (var$0, var$1) => {
    return jusi_SimpleStreamImpl_lambda$toArray$2(var$1);
};
function jusi_SimpleStreamImpl$ArrayFillingConsumer() {
    let a = this; jl_Object.call(a);
    a.$array5 = null;
    a.$index0 = 0;
}
let jusi_SimpleStreamImpl$ArrayFillingConsumer__init_ = ($this, $array) => {
    jl_Object__init_($this);
    $this.$array5 = $array;
},
jusi_SimpleStreamImpl$ArrayFillingConsumer__init_0 = var_0 => {
    let var_1 = new jusi_SimpleStreamImpl$ArrayFillingConsumer();
    jusi_SimpleStreamImpl$ArrayFillingConsumer__init_(var_1, var_0);
    return var_1;
},
jusi_SimpleStreamImpl$ArrayFillingConsumer_test = ($this, $t) => {
    let var$2, var$3;
    var$2 = $this.$array5;
    var$3 = $this.$index0;
    $this.$index0 = var$3 + 1 | 0;
    var$2 = ($rt_nullCheck(var$2)).data;
    var$2[$rt_checkBounds(var$3, var$2)] = $t;
    return 1;
},
jl_NegativeArraySizeException = $rt_classWithoutFields(jl_RuntimeException),
jl_NegativeArraySizeException__init_ = $this => {
    jl_RuntimeException__init_($this);
},
jl_NegativeArraySizeException__init_0 = () => {
    let var_0 = new jl_NegativeArraySizeException();
    jl_NegativeArraySizeException__init_(var_0);
    return var_0;
};
function jusi_MappingStreamImpl$wrap$lambda$_1_0() {
    let a = this; jl_Object.call(a);
    a.$_026 = null;
    a.$_111 = null;
}
let jusi_MappingStreamImpl$wrap$lambda$_1_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_026 = var$1;
    var$0.$_111 = var$2;
},
jusi_MappingStreamImpl$wrap$lambda$_1_0__init_0 = (var_0, var_1) => {
    let var_2 = new jusi_MappingStreamImpl$wrap$lambda$_1_0();
    jusi_MappingStreamImpl$wrap$lambda$_1_0__init_(var_2, var_0, var_1);
    return var_2;
},
jusi_MappingStreamImpl$wrap$lambda$_1_0_test = (var$0, var$1) => {
    return jusi_MappingStreamImpl_lambda$wrap$0($rt_nullCheck(var$0.$_026), var$0.$_111, var$1);
};
function dtct_TopicStore$Write() {
    let a = this; jl_Record.call(a);
    a.$topic9 = null;
    a.$form0 = null;
    a.$data4 = null;
    a.$expected2 = null;
    a.$sourceId4 = null;
}
let dtct_TopicStore$Write__init_ = ($this, $topic, $form, $data, $expected, $sourceId) => {
    jl_Record__init_($this);
    $this.$topic9 = $topic;
    $this.$form0 = $form;
    $this.$data4 = $data;
    $this.$expected2 = $expected;
    $this.$sourceId4 = $sourceId;
},
dtct_TopicStore$Write__init_0 = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new dtct_TopicStore$Write();
    dtct_TopicStore$Write__init_(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
dtct_TopicStore$Write_topic = $this => {
    return $this.$topic9;
},
dtct_TopicStore$Write_form = $this => {
    return $this.$form0;
},
dtct_TopicStore$Write_data = $this => {
    return $this.$data4;
},
dtct_TopicStore$Write_expected = $this => {
    return $this.$expected2;
},
dtct_TopicStore$Write_sourceId = $this => {
    return $this.$sourceId4;
};
function dtct_Windows$Window() {
    let a = this; jl_Object.call(a);
    a.$applied = null;
    a.$revisions = null;
    a.$faults = null;
    a.$topic1 = null;
}
let dtct_Windows$Window__init_0 = ($this, $this$0, $name, $store, $more) => {
    let var$5, var$6, var$7, $builder;
    ju_Objects_requireNonNull($this$0);
    jl_Object__init_($this);
    $this.$applied = ju_ArrayList__init_();
    $this.$revisions = ju_ArrayList__init_();
    $this.$faults = ju_ArrayList__init_();
    var$5 = new dtct_TopicBuilder;
    $this$0 = $rt_nullCheck($this$0);
    dtct_TopicBuilder__init_(var$5, dtct_Windows_ports($this$0), $name, dtct_Windows_TEXT);
    var$6 = dtct_TopicBuilder_store(var$5, $store);
    var$5 = dtct_Windows$Window$_init_$lambda$_0_0__init_0($this);
    var$6 = dtct_TopicBuilder_applier($rt_nullCheck(var$6), var$5);
    var$5 = $this.$faults;
    ju_Objects_requireNonNull(var$5);
    var$7 = dtct_Windows$Window$_init_$lambda$_0_1__init_0(var$5);
    $builder = dtct_TopicBuilder_onFault($rt_nullCheck(var$6), var$7);
    $more = $rt_nullCheck($more);
    $more.$accept4($builder);
    $builder = $rt_nullCheck($builder);
    $this.$topic1 = dtct_TopicBuilder_build($builder);
    ($rt_nullCheck($this$0.$all)).$add($this);
},
dtct_Windows$Window__init_ = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtct_Windows$Window();
    dtct_Windows$Window__init_0(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtct_Windows$Window_apply = ($this, $value, $context) => {
    let var$3, var$4, var$5;
    ($rt_nullCheck($this.$applied)).$add($value);
    $context = $rt_nullCheck($context);
    var$3 = dtct_Applier$Context_revision($context);
    var$4 = $this.$revisions;
    ju_Objects_requireNonNull(var$4);
    var$5 = dtct_Windows$Window$apply$lambda$_1_0__init_0(var$4);
    ju_Optional_ifPresent($rt_nullCheck(var$3), var$5);
},
dtct_Windows$Window_started = $this => {
    dtct_Topic_start($rt_nullCheck($this.$topic1));
    return $this;
},
dtct_Windows$Window_phases = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck($this.$faults)).$stream())).$map1(dtct_Windows$Window$phases$lambda$_3_0__init_0()))).$toList();
},
dtct_Windows$Window_neverWentBack = $this => {
    let $i, var$2, var$3, var$4;
    $i = 1;
    while ($i < ($rt_nullCheck($this.$revisions)).$size()) {
        var$2 = $this.$revisions;
        var$2 = ($rt_nullCheck(var$2)).$toString();
        var$3 = $this.$revisions;
        var$4 = dtpt_Revision_compareTo($rt_nullCheck($rt_castToClass(($rt_nullCheck(var$3)).$get2($i), dtpt_Revision)), $rt_castToClass(($rt_nullCheck($this.$revisions)).$get2($i - 1 | 0), dtpt_Revision)) < 0 ? 0 : 1;
        oj_Assert_assertTrue0(var$2, var$4);
        $i = $i + 1 | 0;
    }
},
dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0();
    dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0_play = (var$0, var$1, var$2) => {
    dtct_TopicWindowsTest_lambda$simultaneousWritersConverge$0(var$1, var$2);
},
jl_NumberFormatException = $rt_classWithoutFields(jl_IllegalArgumentException),
jl_NumberFormatException__init_1 = $this => {
    jl_IllegalArgumentException__init_2($this);
},
jl_NumberFormatException__init_2 = () => {
    let var_0 = new jl_NumberFormatException();
    jl_NumberFormatException__init_1(var_0);
    return var_0;
},
jl_NumberFormatException__init_ = ($this, $message) => {
    jl_IllegalArgumentException__init_($this, $message);
},
jl_NumberFormatException__init_0 = var_0 => {
    let var_1 = new jl_NumberFormatException();
    jl_NumberFormatException__init_(var_1, var_0);
    return var_1;
};
function dtcp_Storage$Edit$Remove() {
    let a = this; jl_Record.call(a);
    a.$log5 = null;
    a.$position5 = Long_ZERO;
}
let dtcp_Storage$Edit$Remove_log = $this => {
    return $this.$log5;
},
dtcp_Storage$Edit$Remove_position = $this => {
    return $this.$position5;
},
dtcp_Log$silent$lambda$_1_0 = $rt_classWithoutFields(),
dtcp_Log$silent$lambda$_1_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtcp_Log$silent$lambda$_1_0__init_0 = () => {
    let var_0 = new dtcp_Log$silent$lambda$_1_0();
    dtcp_Log$silent$lambda$_1_0__init_(var_0);
    return var_0;
},
dtcp_Log$silent$lambda$_1_0_log = (var$0, var$1, var$2, var$3) => {
    dtcp_Log_lambda$silent$0(var$1, var$2, var$3);
},
dtpt_TopicJson = $rt_classWithoutFields(),
dtpt_TopicJson_readInvalidation = $json => {
    let $members, $topic, $revision, $source, $sourceId, $timestampMs;
    $json = $rt_nullCheck($json);
    if (jl_String_length($json) <= 4096) {
        $members = dtpt_TopicJson_members($rt_s(324), dtpj_JsonReader_read($json, 64));
        $topic = dtpt_TopicJson_topic($members);
        $revision = dtpt_TopicJson_revision($members);
        $members = $rt_nullCheck($members);
        $source = $rt_castToInterface($members.$get($rt_s(325)), dtpj_JsonValue);
        $sourceId = dtpt_TopicJson_absent($source) ? ju_Optional_empty() : ju_Optional_of(dtpt_TopicJson_text($rt_s(325), $source));
        $timestampMs = dtpt_TopicJson_timestamp($rt_castToInterface($members.$get($rt_s(326)), dtpj_JsonValue));
        return $rt_castToClass(dtpt_TopicJson_checked(dtpt_TopicJson$readInvalidation$lambda$_1_0__init_0($topic, $revision, $sourceId, $timestampMs)), dtpt_Invalidation);
    }
    $rt_throw(dtpj_JsonException__init_0($rt_s(327)));
},
dtpt_TopicJson_readData = $data => {
    $data = $rt_nullCheck($data);
    if (jl_String_length($data) > 1048576)
        $rt_throw(dtpj_JsonException__init_0($rt_s(328)));
    return dtpj_JsonReader_read($data, 64);
},
dtpt_TopicJson_write = $invalidation => {
    let $to, var$3;
    $to = dtp_JsonBytes__init_(128);
    var$3 = dtp_JsonBytes_raw($to, $rt_s(329));
    $invalidation = $rt_nullCheck($invalidation);
    dtp_JsonBytes_text($rt_nullCheck(var$3), dtpt_TopicName_text($rt_nullCheck(dtpt_Invalidation_topic($invalidation))));
    dtp_JsonBytes_text($rt_nullCheck(dtp_JsonBytes_raw($to, $rt_s(243))), dtpt_Revision_toString($rt_nullCheck(dtpt_Invalidation_revision($invalidation))));
    if (ju_Optional_isPresent($rt_nullCheck(dtpt_Invalidation_sourceId($invalidation))))
        dtp_JsonBytes_text($rt_nullCheck(dtp_JsonBytes_raw($to, $rt_s(330))), $rt_castToClass(ju_Optional_get($rt_nullCheck(dtpt_Invalidation_sourceId($invalidation))), jl_String));
    if (ju_Optional_isPresent($rt_nullCheck(dtpt_Invalidation_timestampMs($invalidation))))
        dtp_JsonBytes_number($rt_nullCheck(dtp_JsonBytes_raw($to, $rt_s(331))), ($rt_nullCheck($rt_castToClass(ju_Optional_get($rt_nullCheck(dtpt_Invalidation_timestampMs($invalidation))), jl_Long))).$longValue());
    return dtp_JsonBytes_raw0($to, 125);
},
dtpt_TopicJson_members = ($what, $value) => {
    let var$3, var$4, $$je;
    if (!($value instanceof dtpj_JsonValue$Members)) {
        var$3 = new dtpj_JsonException;
        var$4 = jl_StringBuilder__init_();
        jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $rt_s(332))), $what)), $rt_s(333));
        dtpj_JsonException__init_(var$3, jl_StringBuilder_toString(var$4));
        $rt_throw(var$3);
    }
    var$3 = $rt_castToClass($value, dtpj_JsonValue$Members);
    try {
        var$3 = dtpj_JsonValue$Members_byName($rt_nullCheck(var$3));
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_Throwable) {
            var$3 = $$je;
            $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
        } else {
            throw $$e;
        }
    }
    return var$3;
},
dtpt_TopicJson_topic = $members => {
    let $text;
    $members = $rt_nullCheck($members);
    $text = dtpt_TopicJson_text($rt_s(313), $rt_castToInterface($members.$get($rt_s(313)), dtpj_JsonValue));
    return $rt_castToClass(dtpt_TopicJson_checked(dtpt_TopicJson$topic$lambda$_7_0__init_0($text)), dtpt_TopicName);
},
dtpt_TopicJson_revision = $members => {
    let $text;
    $members = $rt_nullCheck($members);
    $text = dtpt_TopicJson_text($rt_s(161), $rt_castToInterface($members.$get($rt_s(161)), dtpj_JsonValue));
    return $rt_castToClass(dtpt_TopicJson_checked(dtpt_TopicJson$revision$lambda$_8_0__init_0($text)), dtpt_Revision);
},
dtpt_TopicJson_text = ($name, $value) => {
    let var$3, var$4, $$je;
    if ($value instanceof dtpj_JsonValue$Text) {
        var$3 = $rt_castToClass($value, dtpj_JsonValue$Text);
        try {
            var$3 = dtpj_JsonValue$Text_value($rt_nullCheck(var$3));
        } catch ($$e) {
            $$je = $rt_wrapException($$e);
            if ($$je instanceof jl_Throwable) {
                var$3 = $$je;
                $rt_throw(jl_MatchException__init_(var$3.$toString(), var$3));
            } else {
                throw $$e;
            }
        }
        return var$3;
    }
    var$3 = new dtpj_JsonException;
    var$4 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$4, $name)), $rt_s(334));
    dtpj_JsonException__init_(var$3, jl_StringBuilder_toString(var$4));
    $rt_throw(var$3);
},
dtpt_TopicJson_timestamp = $value => {
    let var$2, $$je;
    if ($value !== null && !($value instanceof dtpj_JsonValue$Null)) {
        if ($value instanceof dtpj_JsonValue$Digits) {
            var$2 = $rt_castToClass($value, dtpj_JsonValue$Digits);
            a: {
                try {
                    var$2 = dtpj_JsonValue$Digits_literal($rt_nullCheck(var$2));
                    break a;
                } catch ($$e) {
                    $$je = $rt_wrapException($$e);
                    if ($$je instanceof jl_Throwable) {
                        var$2 = $$je;
                    } else {
                        throw $$e;
                    }
                }
                $rt_throw(jl_MatchException__init_(var$2.$toString(), var$2));
            }
            var$2 = $rt_nullCheck(var$2);
            if (jl_String_length(var$2) <= 16 && ($rt_nullCheck(jl_String_chars(var$2))).$allMatch(dtpt_TopicJson$timestamp$lambda$_10_0__init_0()))
                return ju_Optional_of(jl_Long_valueOf(jl_Long_parseLong(var$2)));
        }
        $rt_throw(dtpj_JsonException__init_0($rt_s(335)));
    }
    return ju_Optional_empty();
},
dtpt_TopicJson_absent = $value => {
    return !($value !== null && !($value instanceof dtpj_JsonValue$Null)) ? 1 : 0;
},
dtpt_TopicJson_checked = $value => {
    let var$2, $wrong, $$je;
    try {
        $value = $rt_nullCheck($value);
        var$2 = $value.$get8();
    } catch ($$e) {
        $$je = $rt_wrapException($$e);
        if ($$je instanceof jl_IllegalArgumentException) {
            $wrong = $$je;
            $rt_throw(dtpj_JsonException__init_2(jl_String_valueOf($wrong.$getMessage()), $wrong));
        } else {
            throw $$e;
        }
    }
    return var$2;
},
dtpt_TopicJson_lambda$timestamp$0 = $c => {
    return !($c >= 48 && $c <= 57) ? 0 : 1;
},
dtpt_TopicJson_lambda$revision$0 = $text => {
    return dtpt_Revision_parse($text);
},
dtpt_TopicJson_lambda$topic$0 = $text => {
    return dtpt_TopicName__init_($text);
},
dtpt_TopicJson_lambda$readInvalidation$0 = ($topic, $revision, $sourceId, $timestampMs) => {
    return dtpt_Invalidation__init_($topic, $revision, $sourceId, $timestampMs);
};
function dtcf_MemoryStorage$commit$lambda$_6_0() {
    let a = this; jl_Object.call(a);
    a.$_025 = null;
    a.$_110 = null;
}
let dtcf_MemoryStorage$commit$lambda$_6_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_025 = var$1;
    var$0.$_110 = var$2;
},
dtcf_MemoryStorage$commit$lambda$_6_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtcf_MemoryStorage$commit$lambda$_6_0();
    dtcf_MemoryStorage$commit$lambda$_6_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtcf_MemoryStorage$commit$lambda$_6_0_get0 = var$0 => {
    return dtcf_MemoryStorage$commit$lambda$_6_0_get(var$0);
},
dtcf_MemoryStorage$commit$lambda$_6_0_get = var$0 => {
    return dtcf_MemoryStorage_lambda$commit$0($rt_nullCheck(var$0.$_025), var$0.$_110);
},
jl_IllegalStateException = $rt_classWithoutFields(jl_RuntimeException),
jl_IllegalStateException__init_3 = $this => {
    jl_RuntimeException__init_($this);
},
jl_IllegalStateException__init_1 = () => {
    let var_0 = new jl_IllegalStateException();
    jl_IllegalStateException__init_3(var_0);
    return var_0;
},
jl_IllegalStateException__init_0 = ($this, $message) => {
    jl_RuntimeException__init_0($this, $message);
},
jl_IllegalStateException__init_ = var_0 => {
    let var_1 = new jl_IllegalStateException();
    jl_IllegalStateException__init_0(var_1, var_0);
    return var_1;
},
jl_IllegalStateException__init_2 = ($this, $cause) => {
    jl_RuntimeException__init_2($this, $cause);
},
jl_IllegalStateException__init_4 = var_0 => {
    let var_1 = new jl_IllegalStateException();
    jl_IllegalStateException__init_2(var_1, var_0);
    return var_1;
};
function dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0() {
    jl_Object.call(this);
    this.$_088 = null;
}
let dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_088 = var$1;
},
dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0();
    dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0_accept(var$0, $rt_castToClass(var$1, dtct_TopicBuilder));
},
dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$0(var$0.$_088, var$1);
},
dtct_Shown$revision$lambda$_3_0 = $rt_classWithoutFields(),
dtct_Shown$revision$lambda$_3_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Shown$revision$lambda$_3_0__init_0 = () => {
    let var_0 = new dtct_Shown$revision$lambda$_3_0();
    dtct_Shown$revision$lambda$_3_0__init_(var_0);
    return var_0;
},
dtct_Shown$revision$lambda$_3_0_apply0 = (var$0, var$1) => {
    return dtct_Shown$revision$lambda$_3_0_apply(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Shown$revision$lambda$_3_0_apply = (var$0, var$1) => {
    return dtpt_Snapshot_revision($rt_nullCheck(var$1));
};
function jn_ByteBuffer() {
    jn_Buffer.call(this);
    this.$order = null;
}
let jn_ByteBuffer__init_ = $this => {
    jn_Buffer__init_($this);
    jn_ByteOrder_$callClinit();
    $this.$order = jn_ByteOrder_BIG_ENDIAN;
},
jn_ByteBuffer_allocate = $capacity => {
    let $array, $result, var$4, var$5;
    if ($capacity >= 0) {
        $array = $rt_createByteArray($capacity);
        $result = jn_ByteBufferJsImpl__init_0($array, 0, $array.data, 0, 0);
        $result.$limit0 = $capacity;
        return $result;
    }
    var$4 = new jl_IllegalArgumentException;
    var$5 = jl_StringBuilder__init_();
    jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(33))), $capacity);
    jl_IllegalArgumentException__init_(var$4, jl_StringBuilder_toString(var$5));
    $rt_throw(var$4);
},
jn_ByteBuffer_wrap = ($array, $offset, $length) => {
    let var$4, $data, $result;
    $array = $rt_nullCheck($array);
    ju_Objects_checkFromIndexSize($offset, $length, $array.data.length);
    var$4 = $array.data;
    $data = var$4;
    $result = jn_ByteBufferJsImpl__init_0($array, 0, $data, 0, 0);
    $result.$position4 = $offset;
    $result.$limit0 = $offset + $length | 0;
    return $result;
},
jn_ByteBuffer_wrap0 = $array => {
    $array = $rt_nullCheck($array);
    return jn_ByteBuffer_wrap($array, 0, $array.data.length);
},
jn_ByteBuffer_get = ($this, $dst, $offset, $length) => {
    let var$4;
    if ($length >= 0 && $offset >= 0) {
        var$4 = $offset + $length | 0;
        $dst = $rt_nullCheck($dst);
        if (var$4 <= $dst.data.length) {
            if ($length <= jn_Buffer_remaining($this)) {
                $this.$getImpl0($this.$position4, $dst, $offset, $length);
                $this.$position4 = $this.$position4 + $length | 0;
                return $this;
            }
            $rt_throw(jn_BufferUnderflowException__init_0());
        }
    }
    $rt_throw(jl_IndexOutOfBoundsException__init_());
},
jn_ByteBuffer_get0 = ($this, $dst) => {
    $dst = $rt_nullCheck($dst);
    return $this.$get12($dst, 0, $dst.data.length);
},
jn_ByteBuffer_put0 = ($this, $src, $offset, $length) => {
    let var$4;
    if ($length) {
        if (!$this.$isReadOnly()) {
            if ($length >= 0 && $offset >= 0) {
                var$4 = $offset + $length | 0;
                $src = $rt_nullCheck($src);
                if (var$4 <= $src.data.length) {
                    if ($length <= jn_Buffer_remaining($this)) {
                        $this.$putImpl2($src, $offset, $this.$position4, $length);
                        $this.$position4 = $this.$position4 + $length | 0;
                        return $this;
                    }
                    $rt_throw(jn_BufferOverflowException__init_());
                }
            }
            $rt_throw(jl_IndexOutOfBoundsException__init_());
        }
        $rt_throw(jn_ReadOnlyBufferException__init_());
    }
    return $this;
},
jn_ByteBuffer_put = ($this, $src) => {
    $src = $rt_nullCheck($src);
    return $this.$put2($src, 0, $src.data.length);
},
jn_ByteBuffer_hasArray = $this => {
    return $this.$hasArrayImpl();
},
jn_ByteBuffer_array = $this => {
    return $this.$arrayImpl();
},
jn_ByteBuffer_flip = $this => {
    jn_Buffer_flip($this);
    return $this;
},
jn_ByteBuffer_position = ($this, $newPosition) => {
    jn_Buffer_position0($this, $newPosition);
    return $this;
};
function dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0() {
    jl_Object.call(this);
    this.$_016 = null;
}
let dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_016 = var$1;
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0__init_0 = var_0 => {
    let var_1 = new dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0();
    dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0__init_(var_1, var_0);
    return var_1;
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0_accept0 = (var$0, var$1) => {
    dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0_accept(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0_accept = (var$0, var$1) => {
    dtct_TopicWindowsTest_lambda$aReactionFromInsideOfTheApplierIsShownToo$1(var$0.$_016, var$1);
};
function dtcr_Backoff() {
    let a = this; jl_Object.call(a);
    a.$firstMs = Long_ZERO;
    a.$capMs = Long_ZERO;
    a.$chance3 = null;
    a.$failures0 = 0;
}
let dtcr_Backoff__init_ = ($this, $firstMs, $capMs, $chance) => {
    let var$4, var$5;
    jl_Object__init_($this);
    if (Long_ge($firstMs, Long_fromInt(1)) && Long_ge($capMs, $firstMs)) {
        $this.$firstMs = $firstMs;
        $this.$capMs = $capMs;
        $this.$chance3 = $chance;
        return;
    }
    var$4 = new jl_IllegalArgumentException;
    var$5 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append2($rt_nullCheck(jl_StringBuilder_append(var$5, $rt_s(336))), $firstMs)), $rt_s(60))), $capMs)), $rt_s(61));
    jl_IllegalArgumentException__init_(var$4, jl_StringBuilder_toString(var$5));
    $rt_throw(var$4);
},
dtcr_Backoff__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtcr_Backoff();
    dtcr_Backoff__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtcr_Backoff_failedMs = ($this, $floorMs) => {
    let $step;
    $step = jl_Math_min0($this.$capMs, Long_shl($this.$firstMs, jl_Math_min($this.$failures0, 30)));
    $this.$failures0 = $this.$failures0 + 1 | 0;
    return jl_Math_max0($floorMs, Long_fromNumber(dtcp_Chance_unit($rt_nullCheck($this.$chance3)) * Long_toNumber($step)));
},
dtcr_Backoff_failures = $this => {
    return $this.$failures0;
},
dtcr_Backoff_reset = $this => {
    $this.$failures0 = 0;
};
function dtcf_FakeTopics$Ear() {
    let a = this; jl_Record.call(a);
    a.$topic5 = null;
    a.$listener2 = null;
}
let dtcf_FakeTopics$Ear__init_0 = ($this, $topic, $listener) => {
    jl_Record__init_($this);
    $this.$topic5 = $topic;
    $this.$listener2 = $listener;
},
dtcf_FakeTopics$Ear__init_ = (var_0, var_1) => {
    let var_2 = new dtcf_FakeTopics$Ear();
    dtcf_FakeTopics$Ear__init_0(var_2, var_0, var_1);
    return var_2;
},
dtcf_FakeTopics$Ear_toString = $this => {
    return ($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck(($rt_nullCheck((jl_StringBuilder__init_0($rt_s(337))).$append2($rt_s(227)))).$append($this.$topic5))).$append2($rt_s(338)))).$append($this.$listener2))).$append2($rt_s(9)))).$toString();
},
dtcf_FakeTopics$Ear_hashCode = $this => {
    return ((31 + ju_Objects_hashCode($this.$topic5) | 0) * 31 | 0) + ju_Objects_hashCode($this.$listener2) | 0;
},
dtcf_FakeTopics$Ear_equals = ($this, $o) => {
    let var$2, var$3, var$4, var$5;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            b: {
                if ($o !== null) {
                    $o = $rt_nullCheck($o);
                    if (jl_Object_getClass($o) === $rt_cls(dtcf_FakeTopics$Ear))
                        break b;
                }
                var$2 = 0;
                break a;
            }
            var$3 = $rt_castToClass($o, dtcf_FakeTopics$Ear);
            var$4 = $this.$topic5;
            var$5 = $rt_nullCheck(var$3);
            if (!ju_Objects_equals(var$4, var$5.$topic5))
                var$2 = 0;
            else if (ju_Objects_equals($this.$listener2, var$5.$listener2))
                var$2 = 1;
            else
                var$2 = 0;
        }
    }
    return var$2;
},
dtcf_FakeTopics$Ear_listener = $this => {
    return $this.$listener2;
},
dtpj_JsonValue$Null = $rt_classWithoutFields(jl_Record),
dtpj_JsonValue$Null__init_ = $this => {
    jl_Record__init_($this);
},
dtpj_JsonValue$Null__init_0 = () => {
    let var_0 = new dtpj_JsonValue$Null();
    dtpj_JsonValue$Null__init_(var_0);
    return var_0;
},
dtpj_JsonValue$Null_toString = $this => {
    return ($rt_nullCheck((jl_StringBuilder__init_0($rt_s(339))).$append2($rt_s(9)))).$toString();
},
dtpj_JsonValue$Null_hashCode = $this => {
    return 1;
},
dtpj_JsonValue$Null_equals = ($this, $o) => {
    let var$2;
    a: {
        if ($this === $o)
            var$2 = 1;
        else {
            if ($o !== null) {
                $o = $rt_nullCheck($o);
                if (jl_Object_getClass($o) === $rt_cls(dtpj_JsonValue$Null)) {
                    var$2 = 1;
                    break a;
                }
            }
            var$2 = 0;
        }
    }
    return var$2;
};
function dtpt_TopicJson$readInvalidation$lambda$_1_0() {
    let a = this; jl_Object.call(a);
    a.$_028 = null;
    a.$_113 = null;
    a.$_24 = null;
    a.$_31 = null;
}
let dtpt_TopicJson$readInvalidation$lambda$_1_0__init_ = (var$0, var$1, var$2, var$3, var$4) => {
    jl_Object__init_(var$0);
    var$0.$_028 = var$1;
    var$0.$_113 = var$2;
    var$0.$_24 = var$3;
    var$0.$_31 = var$4;
},
dtpt_TopicJson$readInvalidation$lambda$_1_0__init_0 = (var_0, var_1, var_2, var_3) => {
    let var_4 = new dtpt_TopicJson$readInvalidation$lambda$_1_0();
    dtpt_TopicJson$readInvalidation$lambda$_1_0__init_(var_4, var_0, var_1, var_2, var_3);
    return var_4;
},
dtpt_TopicJson$readInvalidation$lambda$_1_0_get0 = var$0 => {
    return dtpt_TopicJson$readInvalidation$lambda$_1_0_get(var$0);
},
dtpt_TopicJson$readInvalidation$lambda$_1_0_get = var$0 => {
    return dtpt_TopicJson_lambda$readInvalidation$0(var$0.$_028, var$0.$_113, var$0.$_24, var$0.$_31);
},
dtct_Pace$_init_$lambda$_0_1 = $rt_classWithoutFields(),
dtct_Pace$_init_$lambda$_0_1__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Pace$_init_$lambda$_0_1__init_0 = () => {
    let var_0 = new dtct_Pace$_init_$lambda$_0_1();
    dtct_Pace$_init_$lambda$_0_1__init_(var_0);
    return var_0;
},
dtct_Pace$_init_$lambda$_0_1_cancel = var$0 => {
    dtct_Pace_lambda$new$1();
},
dtct_Pace$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtct_Pace$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Pace$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtct_Pace$_init_$lambda$_0_0();
    dtct_Pace$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtct_Pace$_init_$lambda$_0_0_cancel = var$0 => {
    dtct_Pace_lambda$new$0();
};
function dtcp_Chance() {
    let a = this; jl_Object.call(a);
    a.$first0 = Long_ZERO;
    a.$second = Long_ZERO;
}
let dtcp_Chance__init_ = ($this, $first, $second) => {
    jl_Object__init_($this);
    $this.$first0 = $first;
    $this.$second = $second;
},
dtcp_Chance__init_0 = (var_0, var_1) => {
    let var_2 = new dtcp_Chance();
    dtcp_Chance__init_(var_2, var_0, var_1);
    return var_2;
},
dtcp_Chance_seeded = ($high, $low) => {
    let $first, $second, var$5;
    $first = dtcp_Chance_scramble(Long_add($high, Long_create(2135587861, 2654435769)));
    $second = dtcp_Chance_scramble(Long_add($low, Long_create(2159379435, 1640531526)));
    var$5 = new dtcp_Chance;
    if (Long_eq($first, Long_ZERO) && Long_eq($second, Long_ZERO))
        $second = Long_create(2135587861, 2654435769);
    dtcp_Chance__init_(var$5, $first, $second);
    return var$5;
},
dtcp_Chance_nextLong = $this => {
    let $a, $b, $result, var$4;
    $a = $this.$first0;
    $b = $this.$second;
    $result = Long_add(jl_Long_rotateLeft(Long_add($a, $b), 17), $a);
    var$4 = Long_xor($b, $a);
    $this.$first0 = Long_xor(Long_xor(jl_Long_rotateLeft($a, 49), var$4), Long_shl(var$4, 21));
    $this.$second = jl_Long_rotateLeft(var$4, 28);
    return $result;
},
dtcp_Chance_below = ($this, $bound) => {
    let var$2, var$3;
    if ($bound < 1) {
        var$2 = new jl_IllegalArgumentException;
        var$3 = jl_StringBuilder__init_();
        jl_StringBuilder_append0($rt_nullCheck(jl_StringBuilder_append(var$3, $rt_s(340))), $bound);
        jl_IllegalArgumentException__init_(var$2, jl_StringBuilder_toString(var$3));
        $rt_throw(var$2);
    }
    return Long_lo(Long_shru(Long_mul(Long_shru(dtcp_Chance_nextLong($this), 33), Long_fromInt($bound)), 31));
},
dtcp_Chance_unit = $this => {
    return Long_toNumber(Long_shru(dtcp_Chance_nextLong($this), 11)) * 1.1102230246251565E-16;
},
dtcp_Chance_uuid = $this => {
    let $high;
    $high = Long_or(Long_and(dtcp_Chance_nextLong($this), Long_fromInt(-61441)), Long_fromInt(16384));
    return dtcp_Chance_uuid0($high, dtcp_Chance_nextLong($this));
},
dtcp_Chance_uuid0 = ($high, $low) => {
    let var$3, var$4, var$5, $digits, var$7, var$8, var$9;
    var$3 = dtcp_Chance_hex($high);
    var$4 = dtcp_Chance_hex(Long_or(Long_and($low, Long_create(4294967295, 1073741823)), Long_create(0, 2147483648)));
    var$5 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$5, var$3)), var$4);
    $digits = jl_StringBuilder_toString(var$5);
    $digits = $rt_nullCheck($digits);
    var$3 = jl_String_substring($digits, 0, 8);
    var$4 = jl_String_substring($digits, 8, 12);
    var$5 = jl_String_substring($digits, 12, 16);
    var$7 = jl_String_substring($digits, 16, 20);
    var$8 = jl_String_substring0($digits, 20);
    var$9 = jl_StringBuilder__init_();
    jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append(var$9, var$3)), 45)), var$4)), 45)), var$5)), 45)), var$7)), 45)), var$8);
    var$3 = jl_StringBuilder_toString(var$9);
    return var$3;
},
dtcp_Chance_hex = $value => {
    let $digits, $shift;
    $digits = jl_StringBuilder__init_3(16);
    $shift = 60;
    while ($shift >= 0) {
        $digits.$append0(jl_String_charAt($rt_s(42), Long_lo(Long_shru($value, $shift)) & 15));
        $shift = $shift + (-4) | 0;
    }
    return $digits.$toString();
},
dtcp_Chance_scramble = $seed => {
    let $mixed, var$3;
    $mixed = Long_mul(Long_xor($seed, Long_shru($seed, 30)), Long_create(484763065, 3210233709));
    var$3 = Long_mul(Long_xor($mixed, Long_shru($mixed, 27)), Long_create(321982955, 2496678331));
    return Long_xor(var$3, Long_shru(var$3, 31));
};
function dtct_Topic$lambda$begin$0$lambda$_43_0() {
    let a = this; jl_Object.call(a);
    a.$_014 = null;
    a.$_13 = Long_ZERO;
}
let dtct_Topic$lambda$begin$0$lambda$_43_0__init_ = (var$0, var$1, var$2) => {
    jl_Object__init_(var$0);
    var$0.$_014 = var$1;
    var$0.$_13 = var$2;
},
dtct_Topic$lambda$begin$0$lambda$_43_0__init_0 = (var_0, var_1) => {
    let var_2 = new dtct_Topic$lambda$begin$0$lambda$_43_0();
    dtct_Topic$lambda$begin$0$lambda$_43_0__init_(var_2, var_0, var_1);
    return var_2;
},
dtct_Topic$lambda$begin$0$lambda$_43_0_accept0 = (var$0, var$1) => {
    dtct_Topic$lambda$begin$0$lambda$_43_0_accept(var$0, $rt_castToClass(var$1, dtpt_Snapshot));
},
dtct_Topic$lambda$begin$0$lambda$_43_0_accept = (var$0, var$1) => {
    let var$2, var$3;
    var$2 = var$0.$_014;
    var$3 = var$0.$_13;
    dtct_Topic_lambda$begin$1($rt_nullCheck(var$2), var$3, var$1);
};
function ju_Optional() {
    jl_Object.call(this);
    this.$value4 = null;
}
let ju_Optional_emptyInstance = null,
ju_Optional__init_0 = ($this, $value) => {
    jl_Object__init_($this);
    $this.$value4 = $value;
},
ju_Optional__init_ = var_0 => {
    let var_1 = new ju_Optional();
    ju_Optional__init_0(var_1, var_0);
    return var_1;
},
ju_Optional_empty = () => {
    if (ju_Optional_emptyInstance === null)
        ju_Optional_emptyInstance = ju_Optional__init_(null);
    return ju_Optional_emptyInstance;
},
ju_Optional_of = $value => {
    return ju_Optional__init_(ju_Objects_requireNonNull($value));
},
ju_Optional_ofNullable = $value => {
    return $value === null ? ju_Optional_empty() : ju_Optional_of($value);
},
ju_Optional_get = $this => {
    if ($this.$value4 === null)
        $rt_throw(ju_NoSuchElementException__init_());
    return $this.$value4;
},
ju_Optional_isPresent = $this => {
    return $this.$value4 === null ? 0 : 1;
},
ju_Optional_isEmpty = $this => {
    return $this.$value4 !== null ? 0 : 1;
},
ju_Optional_ifPresent = ($this, $consumer) => {
    let var$2;
    if ($this.$value4 !== null) {
        var$2 = $this.$value4;
        $consumer = $rt_nullCheck($consumer);
        $consumer.$accept4(var$2);
    }
},
ju_Optional_filter = ($this, $predicate) => {
    let var$2;
    a: {
        b: {
            if ($this.$value4 !== null) {
                var$2 = $this.$value4;
                $predicate = $rt_nullCheck($predicate);
                if (!$predicate.$test(var$2))
                    break b;
            }
            break a;
        }
        $this = ju_Optional_empty();
    }
    return $this;
},
ju_Optional_map = ($this, $mapper) => {
    let var$2;
    if ($this.$value4 !== null) {
        var$2 = $this.$value4;
        $mapper = $rt_nullCheck($mapper);
        $this = ju_Optional_ofNullable($mapper.$apply0(var$2));
    }
    return $this;
},
ju_Optional_flatMap = ($this, $mapper) => {
    let var$2;
    if ($this.$value4 !== null) {
        var$2 = $this.$value4;
        $mapper = $rt_nullCheck($mapper);
        $this = $rt_castToClass($mapper.$apply0(var$2), ju_Optional);
    }
    return $this;
},
ju_Optional_orElse = ($this, $other) => {
    if ($this.$value4 !== null)
        $other = $this.$value4;
    return $other;
},
ju_Optional_orElseGet = ($this, $other) => {
    let var$2;
    if ($this.$value4 !== null)
        var$2 = $this.$value4;
    else {
        $other = $rt_nullCheck($other);
        var$2 = $other.$get8();
    }
    return var$2;
},
ju_Optional_orElseThrow = $this => {
    if ($this.$value4 === null)
        $rt_throw(ju_NoSuchElementException__init_());
    return $this.$value4;
},
ju_Optional_equals = ($this, $obj) => {
    if ($this !== $obj) {
        if ($obj instanceof ju_Optional)
            return ju_Objects_equals(($rt_nullCheck($rt_castToClass($obj, ju_Optional))).$value4, $this.$value4);
        return 0;
    }
    return 1;
},
ju_Optional_hashCode = $this => {
    return $this.$value4 === null ? 0 : ($rt_nullCheck($this.$value4)).$hashCode();
},
ju_Optional_toString = $this => {
    let var$1, var$2;
    if ($this.$value4 === null)
        var$1 = $rt_s(341);
    else {
        var$1 = jl_String_valueOf($this.$value4);
        var$2 = jl_StringBuilder__init_();
        jl_StringBuilder_append1($rt_nullCheck(jl_StringBuilder_append($rt_nullCheck(jl_StringBuilder_append(var$2, $rt_s(342))), var$1)), 41);
        var$1 = jl_StringBuilder_toString(var$2);
    }
    return var$1;
};
function ju_TemplateCollections$SingleElementList() {
    ju_TemplateCollections$AbstractImmutableList.call(this);
    this.$value14 = null;
}
let ju_TemplateCollections$SingleElementList__init_ = ($this, $value) => {
    ju_TemplateCollections$AbstractImmutableList__init_($this);
    $this.$value14 = $value;
},
ju_TemplateCollections$SingleElementList__init_0 = var_0 => {
    let var_1 = new ju_TemplateCollections$SingleElementList();
    ju_TemplateCollections$SingleElementList__init_(var_1, var_0);
    return var_1;
},
ju_TemplateCollections$SingleElementList_size = $this => {
    return 1;
},
ju_TemplateCollections$SingleElementList_get = ($this, $index) => {
    if ($index)
        $rt_throw(jl_IndexOutOfBoundsException__init_());
    return $this.$value14;
};
function dtct_Pace() {
    let a = this; jl_Object.call(a);
    a.$time4 = null;
    a.$config0 = null;
    a.$action = null;
    a.$silence = null;
    a.$window1 = null;
    a.$waitingSinceMs = Long_ZERO;
    a.$waiting1 = 0;
    a.$open1 = 0;
    a.$more = 0;
}
let dtct_Pace__init_ = ($this, $time, $config, $action) => {
    jl_Object__init_($this);
    $this.$silence = dtct_Pace$_init_$lambda$_0_0__init_0();
    $this.$window1 = dtct_Pace$_init_$lambda$_0_1__init_0();
    $this.$time4 = $time;
    $this.$config0 = $config;
    $this.$action = $action;
},
dtct_Pace__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new dtct_Pace();
    dtct_Pace__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
dtct_Pace_trigger = $this => {
    let $nowMs, $untilMs;
    if (Long_ne(dtct_TopicConfig_debounceMs($rt_nullCheck($this.$config0)), Long_ZERO)) {
        $nowMs = ($rt_nullCheck($this.$time4)).$ticksMs();
        if (!$this.$waiting1) {
            $this.$waiting1 = 1;
            $this.$waitingSinceMs = $nowMs;
        }
        $untilMs = Long_add($this.$waitingSinceMs, Long_mul(Long_fromInt(10), dtct_TopicConfig_debounceMs($rt_nullCheck($this.$config0))));
        ($rt_nullCheck($this.$silence)).$cancel();
        $this.$silence = ($rt_nullCheck($this.$time4)).$after(jl_Math_min0(dtct_TopicConfig_debounceMs($rt_nullCheck($this.$config0)), Long_sub($untilMs, $nowMs)), dtct_Pace$trigger$lambda$_1_0__init_0($this));
        return;
    }
    dtct_Pace_throttled($this);
},
dtct_Pace_silent = $this => {
    $this.$waiting1 = 0;
    dtct_Pace_throttled($this);
},
dtct_Pace_throttled = $this => {
    let var$1;
    if (Long_eq(dtct_TopicConfig_throttleMs($rt_nullCheck($this.$config0)), Long_ZERO))
        ($rt_nullCheck($this.$action)).$run();
    else if ($this.$open1)
        $this.$more = 1;
    else {
        dtct_Pace_open($this);
        var$1 = dtct_TopicConfig_edges($rt_nullCheck($this.$config0));
        dtct_TopicConfig$Edges_$callClinit();
        if (var$1 !== dtct_TopicConfig$Edges_BOTH)
            $this.$more = 1;
        else
            ($rt_nullCheck($this.$action)).$run();
    }
},
dtct_Pace_open = $this => {
    $this.$open1 = 1;
    $this.$window1 = ($rt_nullCheck($this.$time4)).$after(dtct_TopicConfig_throttleMs($rt_nullCheck($this.$config0)), dtct_Pace$open$lambda$_4_0__init_0($this));
},
dtct_Pace_close = $this => {
    $this.$open1 = 0;
    if ($this.$more) {
        $this.$more = 0;
        dtct_Pace_open($this);
        ($rt_nullCheck($this.$action)).$run();
    }
},
dtct_Pace_stop = $this => {
    ($rt_nullCheck($this.$silence)).$cancel();
    ($rt_nullCheck($this.$window1)).$cancel();
    $this.$waiting1 = 0;
    $this.$open1 = 0;
    $this.$more = 0;
},
dtct_Pace_lambda$new$1 = () => {
    return;
},
dtct_Pace_lambda$new$0 = () => {
    return;
},
dtct_Windows$Window$phases$lambda$_3_0 = $rt_classWithoutFields(),
dtct_Windows$Window$phases$lambda$_3_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Windows$Window$phases$lambda$_3_0__init_0 = () => {
    let var_0 = new dtct_Windows$Window$phases$lambda$_3_0();
    dtct_Windows$Window$phases$lambda$_3_0__init_(var_0);
    return var_0;
},
dtct_Windows$Window$phases$lambda$_3_0_apply0 = (var$0, var$1) => {
    return dtct_Windows$Window$phases$lambda$_3_0_apply(var$0, $rt_castToClass(var$1, dtct_TopicFault));
},
dtct_Windows$Window$phases$lambda$_3_0_apply = (var$0, var$1) => {
    return dtct_TopicFault_phase($rt_nullCheck(var$1));
},
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0 = $rt_classWithoutFields(),
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0__init_0 = () => {
    let var_0 = new dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0();
    dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0__init_(var_0);
    return var_0;
},
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0_apply0 = (var$0, var$1) => {
    return dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0_apply(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0_apply = (var$0, var$1) => {
    return dtct_TopicWindowsTest_lambda$simultaneousWritersConverge$1(var$1);
};
function jusi_MappingStreamImpl() {
    jusi_WrappingStreamImpl.call(this);
    this.$mapper = null;
}
let jusi_MappingStreamImpl__init_ = ($this, $sourceStream, $mapper) => {
    jusi_WrappingStreamImpl__init_($this, $sourceStream);
    $this.$mapper = $mapper;
},
jusi_MappingStreamImpl__init_0 = (var_0, var_1) => {
    let var_2 = new jusi_MappingStreamImpl();
    jusi_MappingStreamImpl__init_(var_2, var_0, var_1);
    return var_2;
},
jusi_MappingStreamImpl_wrap = ($this, $consumer) => {
    return jusi_MappingStreamImpl$wrap$lambda$_1_0__init_0($this, $consumer);
},
jusi_MappingStreamImpl_lambda$wrap$0 = ($this, $consumer, $t) => {
    let var$3;
    var$3 = ($rt_nullCheck($this.$mapper)).$apply0($t);
    $consumer = $rt_nullCheck($consumer);
    return $consumer.$test(var$3);
};
function jn_ByteBufferJsImpl() {
    let a = this; jn_ByteBuffer.call(a);
    a.$array3 = null;
    a.$arrayOffset = 0;
    a.$data3 = null;
    a.$direct = 0;
    a.$readOnly1 = 0;
}
let jn_ByteBufferJsImpl__init_ = ($this, $array, $arrayOffset, $data, $direct, $readOnly) => {
    jn_ByteBuffer__init_($this);
    $this.$array3 = $array;
    $this.$arrayOffset = $arrayOffset;
    $this.$data3 = $data;
    $this.$direct = $direct;
    $this.$readOnly1 = $readOnly;
},
jn_ByteBufferJsImpl__init_0 = (var_0, var_1, var_2, var_3, var_4) => {
    let var_5 = new jn_ByteBufferJsImpl();
    jn_ByteBufferJsImpl__init_(var_5, var_0, var_1, var_2, var_3, var_4);
    return var_5;
},
jn_ByteBufferJsImpl_arrayImpl = $this => {
    if ($this.$array3 === null)
        $rt_throw(jl_UnsupportedOperationException__init_());
    return $this.$array3;
},
jn_ByteBufferJsImpl_hasArrayImpl = $this => {
    return $this.$array3 === null ? 0 : 1;
},
jn_ByteBufferJsImpl_capacityImpl = $this => {
    return $this.$data3.length;
},
jn_ByteBufferJsImpl_getImpl = ($this, $index, $dst, $offset, $length) => {
    let var$5, var$6, $slice;
    var$5 = $this.$data3.buffer;
    var$6 = $this.$data3.byteOffset + $index | 0;
    $slice = new Int8Array(var$5, var$6, $length);
    $dst.data.set($slice, $offset);
},
jn_ByteBufferJsImpl_putImpl = ($this, $src, $srcOffset, $destOffset, $length) => {
    let var$5, $slice;
    var$5 = $src.data.buffer;
    $slice = new Int8Array(var$5, $srcOffset, $length);
    $this.$data3.set($slice, $destOffset);
},
jn_ByteBufferJsImpl_isReadOnly = $this => {
    return $this.$readOnly1;
};
function jnc_CoderResult() {
    let a = this; jl_Object.call(a);
    a.$kind = 0;
    a.$length1 = 0;
}
let jnc_CoderResult_UNDERFLOW = null,
jnc_CoderResult_OVERFLOW = null,
jnc_CoderResult_$callClinit = () => {
    jnc_CoderResult_$callClinit = $rt_eraseClinit(jnc_CoderResult);
    jnc_CoderResult__clinit_();
},
jnc_CoderResult__init_0 = ($this, $kind, $length) => {
    jnc_CoderResult_$callClinit();
    jl_Object__init_($this);
    $this.$kind = $kind;
    $this.$length1 = $length;
},
jnc_CoderResult__init_ = (var_0, var_1) => {
    let var_2 = new jnc_CoderResult();
    jnc_CoderResult__init_0(var_2, var_0, var_1);
    return var_2;
},
jnc_CoderResult_isUnderflow = $this => {
    return $this.$kind ? 0 : 1;
},
jnc_CoderResult_isOverflow = $this => {
    return $this.$kind != 1 ? 0 : 1;
},
jnc_CoderResult_isError = $this => {
    return !(!$this.$isMalformed() && !$this.$isUnmappable()) ? 1 : 0;
},
jnc_CoderResult_isMalformed = $this => {
    return $this.$kind != 2 ? 0 : 1;
},
jnc_CoderResult_isUnmappable = $this => {
    return $this.$kind != 3 ? 0 : 1;
},
jnc_CoderResult_length = $this => {
    if (!$this.$isError())
        $rt_throw(jl_UnsupportedOperationException__init_());
    return $this.$length1;
},
jnc_CoderResult_malformedForLength = $length => {
    jnc_CoderResult_$callClinit();
    return jnc_CoderResult__init_(2, $length);
},
jnc_CoderResult_unmappableForLength = $length => {
    jnc_CoderResult_$callClinit();
    return jnc_CoderResult__init_(3, $length);
},
jnc_CoderResult_throwException = $this => {
    switch ($this.$kind) {
        case 0:
            $rt_throw(jnc_BufferUnderflowException__init_0());
        case 1:
            $rt_throw(jnc_BufferOverflowException__init_0());
        case 2:
            $rt_throw(jnc_MalformedInputException__init_0($this.$length1));
        case 3:
            $rt_throw(jnc_UnmappableCharacterException__init_0($this.$length1));
        default:
    }
},
jnc_CoderResult__clinit_ = () => {
    jnc_CoderResult_UNDERFLOW = jnc_CoderResult__init_(0, 0);
    jnc_CoderResult_OVERFLOW = jnc_CoderResult__init_(1, 0);
},
otr_StringInfo = $rt_classWithoutFields(otrr_ReflectionInfo);
function dtct_Topic$Gate() {
    jl_Object.call(this);
    this.$this$03 = null;
}
let dtct_Topic$Gate__init_0 = ($this, var$1) => {
    ju_Objects_requireNonNull(var$1);
    $this.$this$03 = var$1;
    jl_Object__init_($this);
},
dtct_Topic$Gate__init_ = var_0 => {
    let var_1 = new dtct_Topic$Gate();
    dtct_Topic$Gate__init_0(var_1, var_0);
    return var_1;
},
dtct_Topic$Gate_local = $this => {
    return dtct_Shown_revision($rt_nullCheck(($rt_nullCheck($this.$this$03)).$shown));
},
dtct_Topic$Gate_take = ($this, $snapshot) => {
    let var$2;
    var$2 = $this.$this$03;
    dtct_Applier$Cause_$callClinit();
    return dtct_Topic_take($rt_nullCheck(var$2), $snapshot, dtct_Applier$Cause_PULLED);
},
dtct_Topic$Gate_force = ($this, $snapshot) => {
    return dtct_Topic_noted($rt_nullCheck($this.$this$03), $snapshot, dtct_Shown_force($rt_nullCheck(($rt_nullCheck($this.$this$03)).$shown), $snapshot));
},
dtct_Topic$Gate_fault = ($this, $phase, $cause, $place, $next) => {
    dtct_Faults_report($rt_nullCheck(($rt_nullCheck($this.$this$03)).$faults0), $phase, $cause, $place, $next);
},
dtcp_Surroundings$1 = $rt_classWithoutFields(),
dtcp_Surroundings$1__init_ = $this => {
    jl_Object__init_($this);
},
dtcp_Surroundings$1__init_0 = () => {
    let var_0 = new dtcp_Surroundings$1();
    dtcp_Surroundings$1__init_(var_0);
    return var_0;
},
dtcp_Surroundings$1_watch = ($this, $listener) => {
    return dtcp_Surroundings$1$watch$lambda$_3_0__init_0();
},
dtcp_Surroundings$1_lambda$watch$0 = () => {
    return;
};
function dtcf_FakeTopics$Own() {
    jl_Object.call(this);
    this.$other = null;
}
let dtcf_FakeTopics$Own__init_0 = ($this, $other) => {
    jl_Object__init_($this);
    $this.$other = $other;
},
dtcf_FakeTopics$Own__init_ = var_0 => {
    let var_1 = new dtcf_FakeTopics$Own();
    dtcf_FakeTopics$Own__init_0(var_1, var_0);
    return var_1;
},
dtcf_FakeTopics$Own_invalidated = ($this, $event) => {
    ($rt_nullCheck($this.$other)).$invalidated($event);
},
dtcf_FakeTopics$Own_missed = $this => {
    ($rt_nullCheck($this.$other)).$missed();
},
dtcf_FakeTopics$Own_garbage = ($this, $what) => {
    ($rt_nullCheck($this.$other)).$garbage($what);
};
function dtct_Faults$lambda$fields$2$lambda$_6_0() {
    jl_Object.call(this);
    this.$_076 = null;
}
let dtct_Faults$lambda$fields$2$lambda$_6_0__init_ = (var$0, var$1) => {
    jl_Object__init_(var$0);
    var$0.$_076 = var$1;
},
dtct_Faults$lambda$fields$2$lambda$_6_0__init_0 = var_0 => {
    let var_1 = new dtct_Faults$lambda$fields$2$lambda$_6_0();
    dtct_Faults$lambda$fields$2$lambda$_6_0__init_(var_1, var_0);
    return var_1;
},
dtct_Faults$lambda$fields$2$lambda$_6_0_accept0 = (var$0, var$1) => {
    dtct_Faults$lambda$fields$2$lambda$_6_0_accept(var$0, $rt_castToClass(var$1, jl_String));
},
dtct_Faults$lambda$fields$2$lambda$_6_0_accept = (var$0, var$1) => {
    dtct_Faults_lambda$fields$3(var$0.$_076, var$1);
},
dtct_Keeper$_init_$lambda$_0_0 = $rt_classWithoutFields(),
dtct_Keeper$_init_$lambda$_0_0__init_ = var$0 => {
    jl_Object__init_(var$0);
},
dtct_Keeper$_init_$lambda$_0_0__init_0 = () => {
    let var_0 = new dtct_Keeper$_init_$lambda$_0_0();
    dtct_Keeper$_init_$lambda$_0_0__init_(var_0);
    return var_0;
},
dtct_Keeper$_init_$lambda$_0_0_cancel = var$0 => {
    dtct_Keeper_lambda$new$0();
},
ju_Collections = $rt_classWithoutFields(),
ju_Collections_EMPTY_SET = null,
ju_Collections_EMPTY_MAP = null,
ju_Collections_EMPTY_LIST = null,
ju_Collections_EMPTY_ITERATOR = null,
ju_Collections_EMPTY_LIST_ITERATOR = null,
ju_Collections_reverseOrder = null,
ju_Collections_$callClinit = () => {
    ju_Collections_$callClinit = $rt_eraseClinit(ju_Collections);
    ju_Collections__clinit_();
},
ju_Collections_emptyIterator = () => {
    ju_Collections_$callClinit();
    return ju_Collections_EMPTY_ITERATOR;
},
ju_Collections_emptyList = () => {
    ju_Collections_$callClinit();
    return ju_Collections_EMPTY_LIST;
},
ju_Collections_singletonList = $o => {
    ju_Collections_$callClinit();
    return ju_TemplateCollections$SingleElementList__init_0($o);
},
ju_Collections_unmodifiableMap = $m => {
    ju_Collections_$callClinit();
    ju_Objects_requireNonNull($m);
    return ju_Collections$13__init_0($m);
},
ju_Collections_unmodifiableMapEntrySet = $c => {
    ju_Collections_$callClinit();
    return ju_Collections$14__init_0($c);
},
ju_Collections_unmodifiableMapEntryIterator = $c => {
    ju_Collections_$callClinit();
    return ju_Collections$15__init_0($c);
},
ju_Collections__clinit_ = () => {
    ju_Collections_EMPTY_SET = ju_Collections$1__init_0();
    ju_Collections_EMPTY_MAP = ju_Collections$2__init_0();
    ju_Collections_EMPTY_LIST = ju_Collections$3__init_0();
    ju_Collections_EMPTY_ITERATOR = ju_Collections$4__init_0();
    ju_Collections_EMPTY_LIST_ITERATOR = ju_Collections$5__init_0();
    ju_Collections_reverseOrder = ju_Collections$_clinit_$lambda$_59_0__init_0();
};
$rt_packages([-1, "java", 0, "util", 0, "nio", 2, "charset", 0, "lang", -1, "dev", 5, "tidemark", 6, "protocol", 7, "topic", 7, "json", 6, "client", 10, "topicstore", 10, "port", 10, "topic", 10, "fake", 10, "promise", -1, "org", 16, "junit", 16, "teavm", 18, "junit"
]);
$rt_metadata([jl_Object, "Object", 4, 0, [], 1, 0, 0, ["$getClass", $rt_wrapFunction0(jl_Object_getClass), "$hashCode", $rt_wrapFunction0(jl_Object_hashCode), "$equals0", $rt_wrapFunction1(jl_Object_equals), "$toString", $rt_wrapFunction0(jl_Object_toString), "$identity", $rt_wrapFunction0(jl_Object_identity), "$clone0", $rt_wrapFunction0(jl_Object_clone)],
otj_TestEntryPoint$Launcher, 0, jl_Object, [], 1536, 0, 0, 0,
otj_TestEntryPoint$LauncherImpl9, "TestEntryPoint$LauncherImpl9", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl9__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl9_launch)],
otj_TestEntryPoint$LauncherImpl8, "TestEntryPoint$LauncherImpl8", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl8__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl8_launch)],
juf_ToLongFunction, 0, jl_Object, [], 1537, 0, 0, 0,
dtcf_FakeTime$_init_$lambda$_0_1, 0, jl_Object, [juf_ToLongFunction], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_FakeTime$_init_$lambda$_0_1__init_), "$applyAsLong0", $rt_wrapFunction1(dtcf_FakeTime$_init_$lambda$_0_1_applyAsLong0), "$applyAsLong", $rt_wrapFunction1(dtcf_FakeTime$_init_$lambda$_0_1_applyAsLong)],
otj_TestEntryPoint$LauncherImpl7, "TestEntryPoint$LauncherImpl7", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl7__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl7_launch)],
juf_Consumer, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Promise$whenEnded$lambda$_11_0, "Promise$whenEnded$lambda$_11_0", 15, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_91", $rt_wrapFunction2(dtcp_Promise$whenEnded$lambda$_11_0__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$whenEnded$lambda$_11_0_accept0), "$accept", $rt_wrapFunction1(dtcp_Promise$whenEnded$lambda$_11_0_accept)],
otj_TestEntryPoint$LauncherImpl6, "TestEntryPoint$LauncherImpl6", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl6__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl6_launch)],
otj_TestEntryPoint$LauncherImpl5, "TestEntryPoint$LauncherImpl5", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl5__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl5_launch)],
otj_TestEntryPoint$LauncherImpl4, "TestEntryPoint$LauncherImpl4", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl4__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl4_launch)],
otj_TestEntryPoint$LauncherImpl3, "TestEntryPoint$LauncherImpl3", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl3__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl3_launch)],
jnci_BufferedEncoder$Controller, 0, jl_Object, [], 1, 0, 0, ["$_init_22", $rt_wrapFunction2(jnci_BufferedEncoder$Controller__init_), "$hasMoreInput0", $rt_wrapFunction0(jnci_BufferedEncoder$Controller_hasMoreInput), "$hasMoreInput", $rt_wrapFunction1(jnci_BufferedEncoder$Controller_hasMoreInput0), "$hasMoreOutput", $rt_wrapFunction1(jnci_BufferedEncoder$Controller_hasMoreOutput), "$setInPosition", $rt_wrapFunction1(jnci_BufferedEncoder$Controller_setInPosition), "$setOutPosition", $rt_wrapFunction1(jnci_BufferedEncoder$Controller_setOutPosition)],
ji_Serializable, 0, jl_Object, [], 1537, 0, 0, 0,
jl_Number, 0, jl_Object, [ji_Serializable], 1025, 0, 0, ["$_init_", $rt_wrapFunction0(jl_Number__init_)],
jl_Comparable, 0, jl_Object, [], 1537, 0, 0, 0,
jl_Integer, 0, jl_Number, [jl_Comparable], 1, 0, () => jl_Integer_$callClinit(), ["$_init_0", $rt_wrapFunction1(jl_Integer__init_)],
dtcf_FakeTime$_init_$lambda$_0_0, 0, jl_Object, [juf_ToLongFunction], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_FakeTime$_init_$lambda$_0_0__init_), "$applyAsLong0", $rt_wrapFunction1(dtcf_FakeTime$_init_$lambda$_0_0_applyAsLong0), "$applyAsLong", $rt_wrapFunction1(dtcf_FakeTime$_init_$lambda$_0_0_applyAsLong)],
jl_Record, 0, jl_Object, [], 1025, 0, 0, ["$_init_", $rt_wrapFunction0(jl_Record__init_)],
dtcp_Ports$Neighbours, 0, jl_Record, [], 17, 0, 0, ["$_init_14", $rt_wrapFunction2(dtcp_Ports$Neighbours__init_)],
jl_AbstractStringBuilder$Constants, 0, jl_Object, [], 0, 0, () => jl_AbstractStringBuilder$Constants_$callClinit(), 0,
ju_Comparator, 0, jl_Object, [], 1537, 0, 0, ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong)],
ju_Comparator$thenComparingLong$lambda$_6_0, 0, jl_Object, [ju_Comparator], 1, 0, 0, ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong), "$lambda$thenComparingLong$4", $rt_wrapFunction3(ju_Comparator_lambda$thenComparingLong$4), "$_init_1", $rt_wrapFunction2(ju_Comparator$thenComparingLong$lambda$_6_0__init_), "$compare0", $rt_wrapFunction2(ju_Comparator$thenComparingLong$lambda$_6_0_compare)],
dtct_Applier$Context, 0, jl_Record, [], 17, 0, 0, ["$_init_90", $rt_wrapFunction3(dtct_Applier$Context__init_), "$revision0", $rt_wrapFunction0(dtct_Applier$Context_revision)],
otj_TestEntryPoint$LauncherImpl2, "TestEntryPoint$LauncherImpl2", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl2__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl2_launch)],
jl_Enum, 0, jl_Object, [jl_Comparable, ji_Serializable], 1025, 0, 0, ["$_init_3", $rt_wrapFunction2(jl_Enum__init_), "$name0", $rt_wrapFunction0(jl_Enum_name), "$ordinal", $rt_wrapFunction0(jl_Enum_ordinal), "$toString", $rt_wrapFunction0(jl_Enum_toString), "$equals0", $rt_wrapFunction1(jl_Enum_equals), "$hashCode", $rt_wrapFunction0(jl_Enum_hashCode)],
dtcp_Log$Level, 0, jl_Enum, [], 65553, 0, () => dtcp_Log$Level_$callClinit(), 0,
otj_TestEntryPoint$LauncherImpl1, "TestEntryPoint$LauncherImpl1", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl1__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl1_launch)],
otj_TestEntryPoint$LauncherImpl0, "TestEntryPoint$LauncherImpl0", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl0__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl0_launch)],
jl_AutoCloseable, 0, jl_Object, [], 1537, 0, 0, 0,
jus_BaseStream, 0, jl_Object, [jl_AutoCloseable], 1537, 0, 0, 0,
jus_IntStream, 0, jl_Object, [jus_BaseStream], 1537, 0, 0, 0,
jusi_SimpleIntStreamImpl, 0, jl_Object, [jus_IntStream], 1025, 0, 0, ["$_init_", $rt_wrapFunction0(jusi_SimpleIntStreamImpl__init_), "$allMatch", $rt_wrapFunction1(jusi_SimpleIntStreamImpl_allMatch)],
jl_Throwable, 0, jl_Object, [], 1, 0, 0, ["$fillInStackTrace", $rt_wrapFunction0(jl_Throwable_fillInStackTrace), "$getMessage", $rt_wrapFunction0(jl_Throwable_getMessage), "$getLocalizedMessage", $rt_wrapFunction0(jl_Throwable_getLocalizedMessage), "$getCause", $rt_wrapFunction0(jl_Throwable_getCause), "$toString", $rt_wrapFunction0(jl_Throwable_toString), "$getStackTrace", $rt_wrapFunction0(jl_Throwable_getStackTrace), "$setStackTrace", $rt_wrapFunction1(jl_Throwable_setStackTrace)],
jl_Exception, 0, jl_Throwable, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_Exception__init_0), "$_init_5", $rt_wrapFunction2(jl_Exception__init_1), "$_init_6", $rt_wrapFunction1(jl_Exception__init_), "$_init_7", $rt_wrapFunction1(jl_Exception__init_2)],
jl_RuntimeException, 0, jl_Exception, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_RuntimeException__init_), "$_init_5", $rt_wrapFunction2(jl_RuntimeException__init_1), "$_init_6", $rt_wrapFunction1(jl_RuntimeException__init_0), "$_init_7", $rt_wrapFunction1(jl_RuntimeException__init_2)],
jnc_BufferOverflowException, "BufferOverflowException", 3, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jnc_BufferOverflowException__init_)],
jl_CharSequence, 0, jl_Object, [], 1537, 0, 0, 0,
juf_Function, 0, jl_Object, [], 1537, 0, 0, 0,
juf_UnaryOperator, 0, jl_Object, [juf_Function], 1537, 0, 0, 0,
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1, 0, jl_Object, [juf_UnaryOperator], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1__init_), "$apply0", $rt_wrapFunction1(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1_apply0), "$apply", $rt_wrapFunction1(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_1_apply)],
dtct_Shown$Taken, 0, jl_Object, [], 1536, 0, 0, 0,
dtct_Shown$Taken$Failed, "Shown$Taken$Failed", 13, jl_Record, [dtct_Shown$Taken], 17, 0, 0, ["$_init_87", $rt_wrapFunction2(dtct_Shown$Taken$Failed__init_), "$toString", $rt_wrapFunction0(dtct_Shown$Taken$Failed_toString), "$hashCode", $rt_wrapFunction0(dtct_Shown$Taken$Failed_hashCode), "$equals0", $rt_wrapFunction1(dtct_Shown$Taken$Failed_equals), "$phase0", $rt_wrapFunction0(dtct_Shown$Taken$Failed_phase), "$why", $rt_wrapFunction0(dtct_Shown$Taken$Failed_why)],
ju_Map, 0, jl_Object, [], 1537, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge)],
ju_SequencedMap, 0, jl_Object, [ju_Map], 1537, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge)],
juf_Predicate, 0, jl_Object, [], 1537, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate)],
dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0__init_), "$test", $rt_wrapFunction1(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0_test0), "$test0", $rt_wrapFunction1(dtct_TopicWindowsTest$oneHundredSynchronousMutationsAreAllThere$lambda$_17_0_test)],
jl_IndexOutOfBoundsException, "IndexOutOfBoundsException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_IndexOutOfBoundsException__init_0)],
jl_StringIndexOutOfBoundsException, "StringIndexOutOfBoundsException", 4, jl_IndexOutOfBoundsException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_StringIndexOutOfBoundsException__init_0)]]);
$rt_metadata([jnc_CharsetDecoder, 0, jl_Object, [], 1025, 0, 0, ["$_init_21", $rt_wrapFunction3(jnc_CharsetDecoder__init_), "$onMalformedInput", $rt_wrapFunction1(jnc_CharsetDecoder_onMalformedInput), "$implOnMalformedInput", $rt_wrapFunction1(jnc_CharsetDecoder_implOnMalformedInput), "$onUnmappableCharacter", $rt_wrapFunction1(jnc_CharsetDecoder_onUnmappableCharacter), "$implOnUnmappableCharacter", $rt_wrapFunction1(jnc_CharsetDecoder_implOnUnmappableCharacter), "$decode", $rt_wrapFunction3(jnc_CharsetDecoder_decode),
"$flush", $rt_wrapFunction1(jnc_CharsetDecoder_flush), "$reset", $rt_wrapFunction0(jnc_CharsetDecoder_reset), "$decode0", $rt_wrapFunction1(jnc_CharsetDecoder_decode0), "$implFlush", $rt_wrapFunction1(jnc_CharsetDecoder_implFlush), "$implReset", $rt_wrapFunction0(jnc_CharsetDecoder_implReset)],
dtcp_Storage$Edit, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Storage$Edit$Append, 0, jl_Record, [dtcp_Storage$Edit], 17, 0, 0, ["$log", $rt_wrapFunction0(dtcp_Storage$Edit$Append_log), "$text0", $rt_wrapFunction0(dtcp_Storage$Edit$Append_text)],
jn_ByteOrder, 0, jl_Object, [], 17, 0, () => jn_ByteOrder_$callClinit(), 0,
dtct_Shown$drop$lambda$_13_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_89", $rt_wrapFunction1(dtct_Shown$drop$lambda$_13_0__init_), "$test", $rt_wrapFunction1(dtct_Shown$drop$lambda$_13_0_test0), "$test1", $rt_wrapFunction1(dtct_Shown$drop$lambda$_13_0_test)],
dtcf_MemoryStorage$log$lambda$_12_0, "MemoryStorage$log$lambda$_12_0", 14, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_MemoryStorage$log$lambda$_12_0__init_), "$apply0", $rt_wrapFunction1(dtcf_MemoryStorage$log$lambda$_12_0_apply0), "$apply2", $rt_wrapFunction1(dtcf_MemoryStorage$log$lambda$_12_0_apply)],
dtct_Windows, "Windows", 13, jl_Object, [], 16, 0, () => dtct_Windows_$callClinit(), ["$_init_79", $rt_wrapFunction1(dtct_Windows__init_0), "$ports", $rt_wrapFunction0(dtct_Windows_ports), "$window0", $rt_wrapFunction0(dtct_Windows_window0), "$window", $rt_wrapFunction2(dtct_Windows_window), "$open", $rt_wrapFunction1(dtct_Windows_open), "$change0", $rt_wrapFunction1(dtct_Windows_change), "$quiet", $rt_wrapFunction0(dtct_Windows_quiet), "$equal", $rt_wrapFunction1(dtct_Windows_equal)],
dtct_TopicCodec, 0, jl_Object, [], 1537, 0, 0, ["$parse1", $rt_wrapFunction1(dtct_TopicCodec_parse)],
jl_String$_clinit_$lambda$_118_0, 0, jl_Object, [ju_Comparator], 1, 0, 0, ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong), "$lambda$thenComparingLong$4", $rt_wrapFunction3(ju_Comparator_lambda$thenComparingLong$4), "$_init_", $rt_wrapFunction0(jl_String$_clinit_$lambda$_118_0__init_)],
dtct_Pulls$Gate, 0, jl_Object, [], 1536, 0, 0, 0,
oj_ComparisonFailure$ComparisonCompactor$DiffExtractor, 0, jl_Object, [], 0, 0, 0, ["$expectedDiff", $rt_wrapFunction0(oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_expectedDiff), "$actualDiff", $rt_wrapFunction0(oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_actualDiff), "$compactPrefix", $rt_wrapFunction0(oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_compactPrefix), "$compactSuffix", $rt_wrapFunction0(oj_ComparisonFailure$ComparisonCompactor$DiffExtractor_compactSuffix), "$_init_80",
$rt_wrapFunction2(oj_ComparisonFailure$ComparisonCompactor$DiffExtractor__init_)],
dtct_TopicCodec$1, 0, jl_Object, [dtct_TopicCodec], 0, 0, 0, ["$parse1", $rt_wrapFunction1(dtct_TopicCodec_parse), "$_init_18", $rt_wrapFunction3(dtct_TopicCodec$1__init_), "$empty0", $rt_wrapFunction0(dtct_TopicCodec$1_empty), "$read", $rt_wrapFunction1(dtct_TopicCodec$1_read), "$write", $rt_wrapFunction1(dtct_TopicCodec$1_write)],
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_118", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1_accept0), "$accept0", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_1_accept)],
jnc_CharsetEncoder, 0, jl_Object, [], 1025, 0, 0, ["$_init_20", $rt_wrapFunction4(jnc_CharsetEncoder__init_0), "$_init_21", $rt_wrapFunction3(jnc_CharsetEncoder__init_), "$onMalformedInput0", $rt_wrapFunction1(jnc_CharsetEncoder_onMalformedInput), "$implOnMalformedInput", $rt_wrapFunction1(jnc_CharsetEncoder_implOnMalformedInput), "$onUnmappableCharacter0", $rt_wrapFunction1(jnc_CharsetEncoder_onUnmappableCharacter), "$implOnUnmappableCharacter", $rt_wrapFunction1(jnc_CharsetEncoder_implOnUnmappableCharacter),
"$encode", $rt_wrapFunction3(jnc_CharsetEncoder_encode), "$encode0", $rt_wrapFunction1(jnc_CharsetEncoder_encode0), "$flush0", $rt_wrapFunction1(jnc_CharsetEncoder_flush), "$implFlush0", $rt_wrapFunction1(jnc_CharsetEncoder_implFlush), "$reset0", $rt_wrapFunction0(jnc_CharsetEncoder_reset), "$implReset", $rt_wrapFunction0(jnc_CharsetEncoder_implReset)],
jnci_BufferedEncoder, 0, jnc_CharsetEncoder, [], 1025, 0, 0, ["$_init_21", $rt_wrapFunction3(jnci_BufferedEncoder__init_), "$encodeLoop", $rt_wrapFunction2(jnci_BufferedEncoder_encodeLoop)],
jnci_AsciiEncoder, 0, jnci_BufferedEncoder, [], 1, 0, 0, ["$_init_44", $rt_wrapFunction1(jnci_AsciiEncoder__init_), "$arrayEncode", function(var_1, var_2, var_3, var_4, var_5, var_6, var_7) { return jnci_AsciiEncoder_arrayEncode(this, var_1, var_2, var_3, var_4, var_5, var_6, var_7); }],
dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionThatWritesAgainComesToRest$lambda$_18_0_accept)],
jl_ClassCastException, "ClassCastException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_ClassCastException__init_)],
juf_Supplier, 0, jl_Object, [], 1537, 0, 0, 0,
jl_Error, 0, jl_Throwable, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_Error__init_), "$_init_5", $rt_wrapFunction2(jl_Error__init_2), "$_init_6", $rt_wrapFunction1(jl_Error__init_0), "$_init_7", $rt_wrapFunction1(jl_Error__init_1)],
jnc_CoderMalfunctionError, "CoderMalfunctionError", 3, jl_Error, [], 1, 0, 0, ["$_init_7", $rt_wrapFunction1(jnc_CoderMalfunctionError__init_0)],
dtcp_Time, 0, jl_Object, [], 1537, 0, 0, 0,
ju_AbstractMap, 0, jl_Object, [ju_Map], 1025, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_AbstractMap__init_), "$equals0", $rt_wrapFunction1(ju_AbstractMap_equals), "$hashCode", $rt_wrapFunction0(ju_AbstractMap_hashCode), "$toString", $rt_wrapFunction0(ju_AbstractMap_toString)],
jl_Cloneable, 0, jl_Object, [], 1537, 0, 0, 0,
ju_HashMap, 0, ju_AbstractMap, [jl_Cloneable, ji_Serializable], 1, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_HashMap__init_), "$_init_0", $rt_wrapFunction1(ju_HashMap__init_0), "$_init_23", $rt_wrapFunction2(ju_HashMap__init_1), "$containsKey", $rt_wrapFunction1(ju_HashMap_containsKey), "$entryByKey", $rt_wrapFunction1(ju_HashMap_entryByKey), "$findNonNullKeyEntry", $rt_wrapFunction3(ju_HashMap_findNonNullKeyEntry),
"$findNullKeyEntry", $rt_wrapFunction0(ju_HashMap_findNullKeyEntry), "$isEmpty", $rt_wrapFunction0(ju_HashMap_isEmpty), "$putAll", $rt_wrapFunction1(ju_HashMap_putAll), "$rehash", $rt_wrapFunction1(ju_HashMap_rehash), "$rehash0", $rt_wrapFunction0(ju_HashMap_rehash0), "$removeEntry", $rt_wrapFunction1(ju_HashMap_removeEntry), "$removeByKey", $rt_wrapFunction1(ju_HashMap_removeByKey), "$size", $rt_wrapFunction0(ju_HashMap_size)],
ju_LinkedHashMap, "LinkedHashMap", 1, ju_HashMap, [ju_SequencedMap], 1, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_LinkedHashMap__init_1), "$_init_17", $rt_wrapFunction1(ju_LinkedHashMap__init_0), "$putAllImpl", $rt_wrapFunction1(ju_LinkedHashMap_putAllImpl), "$newElementArray", $rt_wrapFunction1(ju_LinkedHashMap_newElementArray), "$getOrDefault", $rt_wrapFunction2(ju_LinkedHashMap_getOrDefault), "$get", $rt_wrapFunction1(ju_LinkedHashMap_get),
"$put", $rt_wrapFunction2(ju_LinkedHashMap_put), "$putImpl", $rt_wrapFunction4(ju_LinkedHashMap_putImpl), "$entrySet", $rt_wrapFunction0(ju_LinkedHashMap_entrySet), "$remove", $rt_wrapFunction1(ju_LinkedHashMap_remove), "$removeLinkedEntry", $rt_wrapFunction1(ju_LinkedHashMap_removeLinkedEntry), "$removeEldestEntry", $rt_wrapFunction1(ju_LinkedHashMap_removeEldestEntry)],
dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$stoppingForgetsWhatADebounceHolds$lambda$_34_0_accept)],
jn_Buffer, 0, jl_Object, [], 1025, 0, 0, ["$_init_", $rt_wrapFunction0(jn_Buffer__init_), "$capacity", $rt_wrapFunction0(jn_Buffer_capacity), "$position0", $rt_wrapFunction0(jn_Buffer_position), "$position3", $rt_wrapFunction1(jn_Buffer_position0), "$limit", $rt_wrapFunction0(jn_Buffer_limit), "$flip1", $rt_wrapFunction0(jn_Buffer_flip), "$remaining", $rt_wrapFunction0(jn_Buffer_remaining), "$hasRemaining", $rt_wrapFunction0(jn_Buffer_hasRemaining)],
dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$topicsAreIndependent$lambda$_20_0_accept)],
dtcf_FakeTopics$each$lambda$_19_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_53", $rt_wrapFunction1(dtcf_FakeTopics$each$lambda$_19_0__init_), "$accept4", $rt_wrapFunction1(dtcf_FakeTopics$each$lambda$_19_0_accept0), "$accept2", $rt_wrapFunction1(dtcf_FakeTopics$each$lambda$_19_0_accept)],
dtcp_Storage, 0, jl_Object, [], 1537, 0, 0, 0,
dtcf_MemoryStorage, "MemoryStorage", 14, jl_Object, [dtcp_Storage], 17, 0, 0, ["$_init_13", $rt_wrapFunction2(dtcf_MemoryStorage__init_), "$crash", $rt_wrapFunction0(dtcf_MemoryStorage_crash), "$commit", $rt_wrapFunction1(dtcf_MemoryStorage_commit), "$get11", $rt_wrapFunction1(dtcf_MemoryStorage_get)],
dtct_Topic$expect$lambda$_26_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_65", $rt_wrapFunction1(dtct_Topic$expect$lambda$_26_0__init_), "$test", $rt_wrapFunction1(dtct_Topic$expect$lambda$_26_0_test0), "$test2", $rt_wrapFunction1(dtct_Topic$expect$lambda$_26_0_test)],
dtct_Pulls$goneBack$lambda$_19_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_65", $rt_wrapFunction1(dtct_Pulls$goneBack$lambda$_19_0__init_), "$test", $rt_wrapFunction1(dtct_Pulls$goneBack$lambda$_19_0_test0), "$test2", $rt_wrapFunction1(dtct_Pulls$goneBack$lambda$_19_0_test)],
ju_SortedMap, 0, jl_Object, [ju_SequencedMap], 1537, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge)],
ju_NavigableMap, 0, jl_Object, [ju_SortedMap], 1537, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge)],
ju_TreeMap, 0, ju_AbstractMap, [jl_Cloneable, ji_Serializable, ju_NavigableMap], 1, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_TreeMap__init_1), "$_init_33", $rt_wrapFunction1(ju_TreeMap__init_0), "$get", $rt_wrapFunction1(ju_TreeMap_get), "$put", $rt_wrapFunction2(ju_TreeMap_put), "$remove", $rt_wrapFunction1(ju_TreeMap_remove), "$isEmpty", $rt_wrapFunction0(ju_TreeMap_isEmpty), "$findExact", $rt_wrapFunction1(ju_TreeMap_findExact),
"$firstKey", $rt_wrapFunction0(ju_TreeMap_firstKey), "$size", $rt_wrapFunction0(ju_TreeMap_size)],
jl_Appendable, 0, jl_Object, [], 1537, 0, 0, 0,
jl_Readable, 0, jl_Object, [], 1537, 0, 0, 0,
jn_CharBuffer, 0, jn_Buffer, [jl_Comparable, jl_Appendable, jl_CharSequence, jl_Readable], 1025, 0, 0, ["$_init_36", $rt_wrapFunction2(jn_CharBuffer__init_), "$get0", $rt_wrapFunction3(jn_CharBuffer_get), "$get5", $rt_wrapFunction1(jn_CharBuffer_get0), "$put4", $rt_wrapFunction3(jn_CharBuffer_put1), "$put3", $rt_wrapFunction3(jn_CharBuffer_put0), "$put0", $rt_wrapFunction1(jn_CharBuffer_put), "$hasArray", $rt_wrapFunction0(jn_CharBuffer_hasArray), "$array", $rt_wrapFunction0(jn_CharBuffer_array), "$flip", $rt_wrapFunction0(jn_CharBuffer_flip),
"$position1", $rt_wrapFunction1(jn_CharBuffer_position)],
jn_CharBufferImpl, 0, jn_CharBuffer, [], 1024, 0, 0, ["$_init_36", $rt_wrapFunction2(jn_CharBufferImpl__init_), "$isReadOnly", $rt_wrapFunction0(jn_CharBufferImpl_isReadOnly)],
jn_ArrayBufferViewProvider, 0, jl_Object, [], 1537, 0, 0, 0,
jn_CharBufferOverTypedArray, 0, jn_CharBufferImpl, [jn_ArrayBufferViewProvider], 0, 0, 0, ["$_init_35", function(var_1, var_2, var_3, var_4, var_5) { jn_CharBufferOverTypedArray__init_0(this, var_1, var_2, var_3, var_4, var_5); }, "$readOnly", $rt_wrapFunction0(jn_CharBufferOverTypedArray_readOnly), "$isArrayPresent", $rt_wrapFunction0(jn_CharBufferOverTypedArray_isArrayPresent), "$getArray", $rt_wrapFunction0(jn_CharBufferOverTypedArray_getArray), "$capacityImpl", $rt_wrapFunction0(jn_CharBufferOverTypedArray_capacityImpl),
"$getImpl", $rt_wrapFunction4(jn_CharBufferOverTypedArray_getImpl), "$putImpl0", $rt_wrapFunction4(jn_CharBufferOverTypedArray_putImpl0), "$putImpl1", $rt_wrapFunction4(jn_CharBufferOverTypedArray_putImpl)],
dtct_Shown$show$lambda$_9_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$show$lambda$_9_0__init_), "$accept4", $rt_wrapFunction1(dtct_Shown$show$lambda$_9_0_accept0), "$accept3", $rt_wrapFunction1(dtct_Shown$show$lambda$_9_0_accept)],
dtcp_Log, 0, jl_Object, [], 1537, 0, 0, 0,
otj_JSObject, 0, jl_Object, [], 1537, 0, 0, 0,
otjt_ArrayBufferView, 0, jl_Object, [otj_JSObject], 1025, 0, 0, 0,
otjt_TypedArray, 0, otjt_ArrayBufferView, [], 1025, 0, 0, 0,
dtct_Publishing$Store, 0, jl_Object, [], 1536, 0, 0, 0,
dtct_Topic$Publisher, "Topic$Publisher", 13, jl_Object, [dtct_Publishing$Store], 16, 0, 0, ["$pull0", $rt_wrapFunction0(dtct_Topic$Publisher_pull), "$write4", $rt_wrapFunction2(dtct_Topic$Publisher_write), "$written1", $rt_wrapFunction2(dtct_Topic$Publisher_written), "$failed0", $rt_wrapFunction2(dtct_Topic$Publisher_failed)]]);
$rt_metadata([jl_AssertionError, "AssertionError", 4, jl_Error, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_AssertionError__init_2), "$_init_5", $rt_wrapFunction2(jl_AssertionError__init_), "$_init_34", $rt_wrapFunction1(jl_AssertionError__init_0)],
oj_ComparisonFailure, "ComparisonFailure", 17, jl_AssertionError, [], 1, 0, 0, ["$_init_58", $rt_wrapFunction3(oj_ComparisonFailure__init_), "$getMessage", $rt_wrapFunction0(oj_ComparisonFailure_getMessage)],
jl_UnsupportedOperationException, "UnsupportedOperationException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_UnsupportedOperationException__init_0)],
jn_ReadOnlyBufferException, "ReadOnlyBufferException", 2, jl_UnsupportedOperationException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jn_ReadOnlyBufferException__init_0)],
jlr_Array, 0, jl_Object, [], 17, 0, 0, 0,
jl_Iterable, 0, jl_Object, [], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach)],
ju_Collection, 0, jl_Object, [jl_Iterable], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_Set, 0, jl_Object, [ju_Collection], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_SequencedCollection, 0, jl_Object, [ju_Collection], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_SequencedSet, 0, jl_Object, [ju_SequencedCollection, ju_Set], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_SortedSet, 0, jl_Object, [ju_Set, ju_SequencedSet], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
jusi_StreamOverSpliterator$AdapterAction, 0, jl_Object, [juf_Consumer], 0, 0, 0, ["$_init_10", $rt_wrapFunction1(jusi_StreamOverSpliterator$AdapterAction__init_), "$accept4", $rt_wrapFunction1(jusi_StreamOverSpliterator$AdapterAction_accept)],
otcit_DoubleAnalyzer$Result, 0, jl_Object, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(otcit_DoubleAnalyzer$Result__init_)],
dtcf_MemoryStorage$Fault, 0, jl_Enum, [], 65553, 0, () => dtcf_MemoryStorage$Fault_$callClinit(), 0,
dtct_Overlay, "Overlay", 13, jl_Object, [], 16, 0, 0, ["$_init_116", $rt_wrapFunction1(dtct_Overlay__init_), "$on", $rt_wrapFunction1(dtct_Overlay_on), "$write0", $rt_wrapFunction0(dtct_Overlay_write), "$accepted0", $rt_wrapFunction1(dtct_Overlay_accepted), "$accepted", $rt_wrapFunction0(dtct_Overlay_accepted0), "$partOf", $rt_wrapFunction1(dtct_Overlay_partOf)],
dtpj_JsonException, "JsonException", 9, jl_Exception, [], 17, 0, 0, ["$_init_6", $rt_wrapFunction1(dtpj_JsonException__init_), "$_init_5", $rt_wrapFunction2(dtpj_JsonException__init_1)],
ju_AbstractCollection, 0, jl_Object, [ju_Collection], 1025, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_AbstractCollection__init_), "$isEmpty", $rt_wrapFunction0(ju_AbstractCollection_isEmpty), "$contains", $rt_wrapFunction1(ju_AbstractCollection_contains), "$addAll", $rt_wrapFunction1(ju_AbstractCollection_addAll), "$removeAll", $rt_wrapFunction1(ju_AbstractCollection_removeAll),
"$toString", $rt_wrapFunction0(ju_AbstractCollection_toString)],
otci_IntegerUtil, 0, jl_Object, [], 17, 0, 0, 0,
jl_Runnable, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Pulls$retry$lambda$_24_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_61", $rt_wrapFunction1(dtct_Pulls$retry$lambda$_24_0__init_), "$run", $rt_wrapFunction0(dtct_Pulls$retry$lambda$_24_0_run)],
dtct_Keeper$Watcher, 0, jl_Object, [], 1536, 0, 0, 0,
ju_TemplateCollections$AbstractImmutableMap, 0, ju_AbstractMap, [], 1024, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_TemplateCollections$AbstractImmutableMap__init_)],
ju_TemplateCollections$TwoEntriesMap, 0, ju_TemplateCollections$AbstractImmutableMap, [], 0, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_9", $rt_wrapFunction4(ju_TemplateCollections$TwoEntriesMap__init_), "$entrySet", $rt_wrapFunction0(ju_TemplateCollections$TwoEntriesMap_entrySet), "$size", $rt_wrapFunction0(ju_TemplateCollections$TwoEntriesMap_size), "$isEmpty", $rt_wrapFunction0(ju_TemplateCollections$TwoEntriesMap_isEmpty)],
otji_JS, 0, jl_Object, [], 17, 0, 0, 0,
jnc_Charset, 0, jl_Object, [jl_Comparable], 1025, 0, 0, ["$_init_42", $rt_wrapFunction2(jnc_Charset__init_), "$decode0", $rt_wrapFunction1(jnc_Charset_decode), "$encode0", $rt_wrapFunction1(jnc_Charset_encode)],
jnci_UTF16Charset, 0, jnc_Charset, [], 1, 0, 0, ["$_init_55", $rt_wrapFunction3(jnci_UTF16Charset__init_0)],
dtct_Shown$force$lambda$_8_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_", $rt_wrapFunction0(dtct_Shown$force$lambda$_8_0__init_), "$test", $rt_wrapFunction1(dtct_Shown$force$lambda$_8_0_test0), "$test1", $rt_wrapFunction1(dtct_Shown$force$lambda$_8_0_test)],
dtp_JsonBytes, 0, jl_Object, [], 17, 0, () => dtp_JsonBytes_$callClinit(), ["$_init_0", $rt_wrapFunction1(dtp_JsonBytes__init_0), "$raw2", $rt_wrapFunction1(dtp_JsonBytes_raw0), "$raw0", $rt_wrapFunction1(dtp_JsonBytes_raw2), "$raw", $rt_wrapFunction3(dtp_JsonBytes_raw1), "$raw1", $rt_wrapFunction1(dtp_JsonBytes_raw), "$number2", $rt_wrapFunction1(dtp_JsonBytes_number), "$text2", $rt_wrapFunction1(dtp_JsonBytes_text), "$text1", $rt_wrapFunction3(dtp_JsonBytes_text0), "$escaped", $rt_wrapFunction3(dtp_JsonBytes_escaped),
"$toString", $rt_wrapFunction0(dtp_JsonBytes_toString)],
otciu_UnicodeHelper, 0, jl_Object, [], 17, 0, 0, 0,
ju_Objects, 0, jl_Object, [], 17, 0, 0, 0,
ju_Comparator$NaturalOrder, 0, jl_Object, [ju_Comparator], 1, 0, () => ju_Comparator$NaturalOrder_$callClinit(), ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong), "$lambda$thenComparingLong$4", $rt_wrapFunction3(ju_Comparator_lambda$thenComparingLong$4), "$_init_", $rt_wrapFunction0(ju_Comparator$NaturalOrder__init_), "$compare0", $rt_wrapFunction2(ju_Comparator$NaturalOrder_compare)],
jnci_AsciiCharset, 0, jnc_Charset, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jnci_AsciiCharset__init_), "$newEncoder", $rt_wrapFunction0(jnci_AsciiCharset_newEncoder)],
dtcp_Storage$Committed, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Storage$Committed$Conflict, "Storage$Committed$Conflict", 12, jl_Record, [dtcp_Storage$Committed], 17, 0, 0, ["$_init_6", $rt_wrapFunction1(dtcp_Storage$Committed$Conflict__init_), "$toString", $rt_wrapFunction0(dtcp_Storage$Committed$Conflict_toString), "$hashCode", $rt_wrapFunction0(dtcp_Storage$Committed$Conflict_hashCode), "$equals0", $rt_wrapFunction1(dtcp_Storage$Committed$Conflict_equals)],
jl_ArrayStoreException, "ArrayStoreException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_ArrayStoreException__init_0)],
dtct_Shown$Faulty, 0, jl_Object, [], 1536, 0, 0, 0,
dtct_Topic$KeptHere, 0, jl_Object, [dtct_Keeper$Watcher], 16, 0, 0, ["$faulty0", $rt_wrapFunction3(dtct_Topic$KeptHere_faulty), "$note", $rt_wrapFunction2(dtct_Topic$KeptHere_note)],
dtct_Keeper$load$lambda$_1_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_72", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_0__init_), "$get8", $rt_wrapFunction0(dtct_Keeper$load$lambda$_1_0_get0), "$get1", $rt_wrapFunction0(dtct_Keeper$load$lambda$_1_0_get)],
dtct_Keeper$load$lambda$_1_1, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_72", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_1__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_1_apply0), "$apply5", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_1_apply)],
dtcp_Done, "Done", 15, jl_Enum, [], 65553, 0, () => dtcp_Done_$callClinit(), 0,
dtct_Keeper$load$lambda$_1_2, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_72", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_2__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_2_apply0), "$apply6", $rt_wrapFunction1(dtct_Keeper$load$lambda$_1_2_apply)],
dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0_accept0), "$accept5", $rt_wrapFunction1(dtct_TopicWindowsTest$whoMissedWordsLooksAgain$lambda$_12_0_accept)],
dtct_Pace$open$lambda$_4_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_128", $rt_wrapFunction1(dtct_Pace$open$lambda$_4_0__init_), "$run", $rt_wrapFunction0(dtct_Pace$open$lambda$_4_0_run)],
dtcp_Storage$Committed$Durable, "Storage$Committed$Durable", 12, jl_Record, [dtcp_Storage$Committed], 17, 0, 0, ["$_init_29", $rt_wrapFunction1(dtcp_Storage$Committed$Durable__init_), "$toString", $rt_wrapFunction0(dtcp_Storage$Committed$Durable_toString), "$hashCode", $rt_wrapFunction0(dtcp_Storage$Committed$Durable_hashCode), "$equals0", $rt_wrapFunction1(dtcp_Storage$Committed$Durable_equals)],
dtct_Written, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Written$As, 0, jl_Record, [dtct_Written], 17, 0, 0, ["$revision", $rt_wrapFunction0(dtct_Written$As_revision)],
dtcp_Ports, 0, jl_Record, [], 17, 0, 0, ["$_init_15", function(var_1, var_2, var_3, var_4, var_5, var_6, var_7) { dtcp_Ports__init_(this, var_1, var_2, var_3, var_4, var_5, var_6, var_7); }, "$storage", $rt_wrapFunction0(dtcp_Ports_storage), "$time", $rt_wrapFunction0(dtcp_Ports_time), "$chance", $rt_wrapFunction0(dtcp_Ports_chance), "$surroundings", $rt_wrapFunction0(dtcp_Ports_surroundings), "$log1", $rt_wrapFunction0(dtcp_Ports_log)],
dtct_Pace$trigger$lambda$_1_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_128", $rt_wrapFunction1(dtct_Pace$trigger$lambda$_1_0__init_), "$run", $rt_wrapFunction0(dtct_Pace$trigger$lambda$_1_0_run)],
dtct_Pulls$Waiting, "Pulls$Waiting", 13, jl_Record, [], 16, 0, 0, ["$toString", $rt_wrapFunction0(dtct_Pulls$Waiting_toString), "$hashCode", $rt_wrapFunction0(dtct_Pulls$Waiting_hashCode), "$equals0", $rt_wrapFunction1(dtct_Pulls$Waiting_equals), "$turn", $rt_wrapFunction0(dtct_Pulls$Waiting_turn), "$least", $rt_wrapFunction0(dtct_Pulls$Waiting_least), "$fresh", $rt_wrapFunction0(dtct_Pulls$Waiting_fresh)],
otp_Platform, 0, jl_Object, [], 17, 0, 0, 0]);
$rt_metadata([jnc_CodingErrorAction, 0, jl_Object, [], 1, 0, () => jnc_CodingErrorAction_$callClinit(), ["$_init_6", $rt_wrapFunction1(jnc_CodingErrorAction__init_0)],
jl_AbstractStringBuilder, 0, jl_Object, [ji_Serializable, jl_CharSequence], 0, 0, 0, ["$_init_", $rt_wrapFunction0(jl_AbstractStringBuilder__init_0), "$_init_0", $rt_wrapFunction1(jl_AbstractStringBuilder__init_), "$_init_6", $rt_wrapFunction1(jl_AbstractStringBuilder__init_1), "$_init_45", $rt_wrapFunction1(jl_AbstractStringBuilder__init_2), "$append8", $rt_wrapFunction1(jl_AbstractStringBuilder_append0), "$append9", $rt_wrapFunction1(jl_AbstractStringBuilder_append2), "$insert0", $rt_wrapFunction2(jl_AbstractStringBuilder_insert3),
"$append10", $rt_wrapFunction1(jl_AbstractStringBuilder_append), "$append1", $rt_wrapFunction2(jl_AbstractStringBuilder_append6), "$insert1", $rt_wrapFunction3(jl_AbstractStringBuilder_insert5), "$append11", $rt_wrapFunction1(jl_AbstractStringBuilder_append5), "$insert2", $rt_wrapFunction2(jl_AbstractStringBuilder_insert1), "$insert3", $rt_wrapFunction3(jl_AbstractStringBuilder_insert6), "$append12", $rt_wrapFunction1(jl_AbstractStringBuilder_append4), "$insert4", $rt_wrapFunction2(jl_AbstractStringBuilder_insert2),
"$append13", $rt_wrapFunction1(jl_AbstractStringBuilder_append1), "$insert5", $rt_wrapFunction2(jl_AbstractStringBuilder_insert4), "$insert", $rt_wrapFunction2(jl_AbstractStringBuilder_insert0), "$append14", $rt_wrapFunction1(jl_AbstractStringBuilder_append3), "$insert6", $rt_wrapFunction2(jl_AbstractStringBuilder_insert), "$ensureCapacity", $rt_wrapFunction1(jl_AbstractStringBuilder_ensureCapacity), "$toString", $rt_wrapFunction0(jl_AbstractStringBuilder_toString), "$length", $rt_wrapFunction0(jl_AbstractStringBuilder_length),
"$charAt", $rt_wrapFunction1(jl_AbstractStringBuilder_charAt)],
jl_Boolean, 0, jl_Object, [ji_Serializable, jl_Comparable], 1, 0, () => jl_Boolean_$callClinit(), ["$_init_47", $rt_wrapFunction1(jl_Boolean__init_0)],
dtct_TopicConfig, 0, jl_Record, [], 17, 0, 0, ["$_init_48", function(var_1, var_2, var_3, var_4, var_5, var_6) { dtct_TopicConfig__init_(this, var_1, var_2, var_3, var_4, var_5, var_6); }, "$debounced", $rt_wrapFunction1(dtct_TopicConfig_debounced), "$throttled", $rt_wrapFunction2(dtct_TopicConfig_throttled), "$debounceMs", $rt_wrapFunction0(dtct_TopicConfig_debounceMs), "$throttleMs", $rt_wrapFunction0(dtct_TopicConfig_throttleMs), "$edges", $rt_wrapFunction0(dtct_TopicConfig_edges), "$retryFirstMs", $rt_wrapFunction0(dtct_TopicConfig_retryFirstMs),
"$retryCapMs", $rt_wrapFunction0(dtct_TopicConfig_retryCapMs), "$pullMs", $rt_wrapFunction0(dtct_TopicConfig_pullMs)],
jl_IllegalArgumentException, "IllegalArgumentException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_IllegalArgumentException__init_2), "$_init_5", $rt_wrapFunction2(jl_IllegalArgumentException__init_3), "$_init_6", $rt_wrapFunction1(jl_IllegalArgumentException__init_)],
jnc_IllegalCharsetNameException, "IllegalCharsetNameException", 3, jl_IllegalArgumentException, [], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(jnc_IllegalCharsetNameException__init_0)],
ju_NoSuchElementException, "NoSuchElementException", 1, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(ju_NoSuchElementException__init_0)],
jlr_AnnotatedElement, 0, jl_Object, [], 1537, 0, 0, 0,
jlr_GenericDeclaration, 0, jl_Object, [jlr_AnnotatedElement], 1537, 0, 0, 0,
dtpt_MergePatch, 0, jl_Object, [], 17, 0, 0, 0,
dtpj_JsonValue, 0, jl_Object, [], 1537, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson)],
dtpj_JsonValue$Items, "JsonValue$Items", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_29", $rt_wrapFunction1(dtpj_JsonValue$Items__init_), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Items_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Items_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Items_equals), "$values", $rt_wrapFunction0(dtpj_JsonValue$Items_values)],
juf_LongFunction, 0, jl_Object, [], 1537, 0, 0, 0,
otcit_FloatAnalyzer, 0, jl_Object, [], 17, 0, () => otcit_FloatAnalyzer_$callClinit(), 0,
otj_TestJsEntryPoint, 0, jl_Object, [], 16, 0, () => otj_TestJsEntryPoint_$callClinit(), 0,
dtct_TopicCodec$Reading, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Windows$_clinit_$lambda$_15_0, 0, jl_Object, [dtct_TopicCodec$Reading], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Windows$_clinit_$lambda$_15_0__init_), "$read", $rt_wrapFunction1(dtct_Windows$_clinit_$lambda$_15_0_read0), "$read0", $rt_wrapFunction1(dtct_Windows$_clinit_$lambda$_15_0_read)],
dtct_Windows$_clinit_$lambda$_15_1, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Windows$_clinit_$lambda$_15_1__init_), "$apply0", $rt_wrapFunction1(dtct_Windows$_clinit_$lambda$_15_1_apply0), "$apply8", $rt_wrapFunction1(dtct_Windows$_clinit_$lambda$_15_1_apply)],
dtcp_Cancellable, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Surroundings$1$watch$lambda$_3_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcp_Surroundings$1$watch$lambda$_3_0__init_), "$cancel", $rt_wrapFunction0(dtcp_Surroundings$1$watch$lambda$_3_0_cancel)],
jlr_Type, 0, jl_Object, [], 1537, 0, 0, 0,
jl_Class, 0, jl_Object, [jlr_GenericDeclaration, jlr_Type], 17, 0, 0, ["$getClassInfo", $rt_wrapFunction0(jl_Class_getClassInfo), "$isInstance", $rt_wrapFunction1(jl_Class_isInstance), "$isAssignableFrom", $rt_wrapFunction1(jl_Class_isAssignableFrom), "$getName", $rt_wrapFunction0(jl_Class_getName), "$isPrimitive", $rt_wrapFunction0(jl_Class_isPrimitive), "$getComponentType", $rt_wrapFunction0(jl_Class_getComponentType)],
dtcf_FakeTime$after$lambda$_3_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_70", $rt_wrapFunction2(dtcf_FakeTime$after$lambda$_3_0__init_), "$cancel", $rt_wrapFunction0(dtcf_FakeTime$after$lambda$_3_0_cancel)],
dtct_Topic$State, 0, jl_Enum, [], 65553, 0, () => dtct_Topic$State_$callClinit(), 0,
jl_Float, "Float", 4, jl_Number, [jl_Comparable], 1, 0, () => jl_Float_$callClinit(), ["$_init_50", $rt_wrapFunction1(jl_Float__init_), "$toString", $rt_wrapFunction0(jl_Float_toString)],
ju_Arrays, 0, jl_Object, [], 1, 0, 0, 0,
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0, 0, jl_Object, [juf_UnaryOperator], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0__init_), "$apply0", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0_apply0), "$apply", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$1$lambda$_46_0_apply)],
ju_Iterator, 0, jl_Object, [], 1537, 0, 0, 0,
ju_ListIterator, 0, jl_Object, [ju_Iterator], 1537, 0, 0, 0,
ju_Collections$5, 0, jl_Object, [ju_ListIterator], 0, 0, 0, ["$_init_", $rt_wrapFunction0(ju_Collections$5__init_)],
ju_List, 0, jl_Object, [ju_SequencedCollection], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_AbstractList, 0, ju_AbstractCollection, [ju_List], 1025, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_AbstractList__init_), "$iterator", $rt_wrapFunction0(ju_AbstractList_iterator), "$indexOf", $rt_wrapFunction1(ju_AbstractList_indexOf), "$hashCode", $rt_wrapFunction0(ju_AbstractList_hashCode), "$equals0", $rt_wrapFunction1(ju_AbstractList_equals)],
ju_RandomAccess, 0, jl_Object, [], 1537, 0, 0, 0,
ju_TemplateCollections$AbstractImmutableList, 0, ju_AbstractList, [ju_RandomAccess], 1024, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_TemplateCollections$AbstractImmutableList__init_), "$remove2", $rt_wrapFunction1(ju_TemplateCollections$AbstractImmutableList_remove)],
ju_Collections$3, 0, ju_TemplateCollections$AbstractImmutableList, [], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_Collections$3__init_), "$get2", $rt_wrapFunction1(ju_Collections$3_get), "$size", $rt_wrapFunction0(ju_Collections$3_size), "$iterator", $rt_wrapFunction0(ju_Collections$3_iterator)],
ju_Collections$4, 0, jl_Object, [ju_Iterator], 0, 0, 0, ["$_init_", $rt_wrapFunction0(ju_Collections$4__init_), "$hasNext", $rt_wrapFunction0(ju_Collections$4_hasNext), "$next0", $rt_wrapFunction0(ju_Collections$4_next)],
jl_Character, 0, jl_Object, [jl_Comparable], 1, 0, () => jl_Character_$callClinit(), 0,
ju_AbstractSet, 0, ju_AbstractCollection, [ju_Set], 1025, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_AbstractSet__init_)],
ju_TemplateCollections$AbstractImmutableSet, 0, ju_AbstractSet, [], 1024, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_TemplateCollections$AbstractImmutableSet__init_)],
ju_Collections$1, 0, ju_TemplateCollections$AbstractImmutableSet, [], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_Collections$1__init_)],
ju_Collections$2, 0, ju_TemplateCollections$AbstractImmutableMap, [], 0, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_", $rt_wrapFunction0(ju_Collections$2__init_)],
dtpj_JsonValue$Truth, "JsonValue$Truth", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_47", $rt_wrapFunction1(dtpj_JsonValue$Truth__init_), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Truth_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Truth_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Truth_equals), "$value0", $rt_wrapFunction0(dtpj_JsonValue$Truth_value)],
otrr_ReflectionInfo, 0, jl_Object, [], 1025, 0, 0, 0,
dtct_TopicStore$Form, 0, jl_Enum, [], 65553, 0, () => dtct_TopicStore$Form_$callClinit(), 0,
dtct_TopicBuilder, 0, jl_Object, [], 17, 0, 0, ["$_init_126", $rt_wrapFunction3(dtct_TopicBuilder__init_), "$store0", $rt_wrapFunction1(dtct_TopicBuilder_store), "$apply25", $rt_wrapFunction1(dtct_TopicBuilder_apply), "$applier", $rt_wrapFunction1(dtct_TopicBuilder_applier), "$onFault", $rt_wrapFunction1(dtct_TopicBuilder_onFault), "$config", $rt_wrapFunction1(dtct_TopicBuilder_config), "$build", $rt_wrapFunction0(dtct_TopicBuilder_build)],
dtct_Shown$Taken$Same, "Shown$Taken$Same", 13, jl_Record, [dtct_Shown$Taken], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$Taken$Same__init_), "$toString", $rt_wrapFunction0(dtct_Shown$Taken$Same_toString), "$hashCode", $rt_wrapFunction0(dtct_Shown$Taken$Same_hashCode), "$equals0", $rt_wrapFunction1(dtct_Shown$Taken$Same_equals)],
dtpj_JsonValue$Digits, "JsonValue$Digits", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_6", $rt_wrapFunction1(dtpj_JsonValue$Digits__init_), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Digits_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Digits_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Digits_equals), "$literal", $rt_wrapFunction0(dtpj_JsonValue$Digits_literal)],
jnc_StandardCharsets, 0, jl_Object, [], 17, 0, () => jnc_StandardCharsets_$callClinit(), 0,
ju_Collections$_clinit_$lambda$_59_0, 0, jl_Object, [ju_Comparator], 1, 0, 0, ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong), "$lambda$thenComparingLong$4", $rt_wrapFunction3(ju_Comparator_lambda$thenComparingLong$4), "$_init_", $rt_wrapFunction0(ju_Collections$_clinit_$lambda$_59_0__init_)],
dtct_TopicFault$Place, "TopicFault$Place", 13, jl_Record, [], 17, 0, 0, ["$_init_67", $rt_wrapFunction3(dtct_TopicFault$Place__init_), "$toString", $rt_wrapFunction0(dtct_TopicFault$Place_toString), "$hashCode", $rt_wrapFunction0(dtct_TopicFault$Place_hashCode), "$equals0", $rt_wrapFunction1(dtct_TopicFault$Place_equals), "$local", $rt_wrapFunction0(dtct_TopicFault$Place_local), "$event", $rt_wrapFunction0(dtct_TopicFault$Place_event), "$snapshot0", $rt_wrapFunction0(dtct_TopicFault$Place_snapshot)]]);
$rt_metadata([dtct_Windows$quiet$lambda$_8_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Windows$quiet$lambda$_8_0__init_), "$accept4", $rt_wrapFunction1(dtct_Windows$quiet$lambda$_8_0_accept0), "$accept6", $rt_wrapFunction1(dtct_Windows$quiet$lambda$_8_0_accept)],
dtcf_FakeTime$Alarm, 0, jl_Record, [], 16, 0, 0, ["$atMs", $rt_wrapFunction0(dtcf_FakeTime$Alarm_atMs), "$number", $rt_wrapFunction0(dtcf_FakeTime$Alarm_number), "$task", $rt_wrapFunction0(dtcf_FakeTime$Alarm_task)],
dtcf_FakeTopics$write$lambda$_22_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_102", $rt_wrapFunction3(dtcf_FakeTopics$write$lambda$_22_0__init_), "$run", $rt_wrapFunction0(dtcf_FakeTopics$write$lambda$_22_0_run)],
dtcf_FakeTopics$deliver$lambda$_13_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_97", $rt_wrapFunction3(dtcf_FakeTopics$deliver$lambda$_13_0__init_), "$run", $rt_wrapFunction0(dtcf_FakeTopics$deliver$lambda$_13_0_run)],
ju_LinkedHashMapIterator, 0, jl_Object, [], 0, 0, 0, ["$_init_25", $rt_wrapFunction2(ju_LinkedHashMapIterator__init_), "$hasNext", $rt_wrapFunction0(ju_LinkedHashMapIterator_hasNext), "$checkConcurrentMod", $rt_wrapFunction0(ju_LinkedHashMapIterator_checkConcurrentMod), "$makeNext", $rt_wrapFunction0(ju_LinkedHashMapIterator_makeNext)],
dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$aDebounceWaitsForSilenceButNotForEver$lambda$_31_0_accept)],
jnci_Iso8859Charset, 0, jnc_Charset, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jnci_Iso8859Charset__init_)],
jus_Stream, 0, jl_Object, [jus_BaseStream], 1537, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList)],
jusi_SimpleStreamImpl, 0, jl_Object, [jus_Stream], 1025, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList), "$_init_", $rt_wrapFunction0(jusi_SimpleStreamImpl__init_), "$filter0", $rt_wrapFunction1(jusi_SimpleStreamImpl_filter), "$map1", $rt_wrapFunction1(jusi_SimpleStreamImpl_map), "$toArray", $rt_wrapFunction0(jusi_SimpleStreamImpl_toArray0), "$toArray0", $rt_wrapFunction1(jusi_SimpleStreamImpl_toArray), "$allMatch0", $rt_wrapFunction1(jusi_SimpleStreamImpl_allMatch)],
jusi_WrappingStreamImpl, 0, jusi_SimpleStreamImpl, [], 1025, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList), "$_init_77", $rt_wrapFunction1(jusi_WrappingStreamImpl__init_), "$next1", $rt_wrapFunction1(jusi_WrappingStreamImpl_next), "$estimateSize", $rt_wrapFunction0(jusi_WrappingStreamImpl_estimateSize)],
dtpt_TopicJson$revision$lambda$_8_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(dtpt_TopicJson$revision$lambda$_8_0__init_), "$get8", $rt_wrapFunction0(dtpt_TopicJson$revision$lambda$_8_0_get0), "$get3", $rt_wrapFunction0(dtpt_TopicJson$revision$lambda$_8_0_get)],
dtct_TopicFault$Phase, "TopicFault$Phase", 13, jl_Enum, [], 65553, 0, () => dtct_TopicFault$Phase_$callClinit(), 0,
dtcf_MemoryStorage$Disk, 0, jl_Object, [], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_MemoryStorage$Disk__init_)],
dtct_Announcer, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Announcer$none$lambda$_2_0, 0, jl_Object, [dtct_Announcer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Announcer$none$lambda$_2_0__init_), "$announce0", $rt_wrapFunction1(dtct_Announcer$none$lambda$_2_0_announce)],
ju_Map$Entry, 0, jl_Object, [], 1537, 0, 0, 0,
ju_TemplateCollections$ImmutableEntry, 0, jl_Object, [ju_Map$Entry, jl_Cloneable], 0, 0, 0, ["$_init_8", $rt_wrapFunction2(ju_TemplateCollections$ImmutableEntry__init_0), "$getKey", $rt_wrapFunction0(ju_TemplateCollections$ImmutableEntry_getKey), "$getValue", $rt_wrapFunction0(ju_TemplateCollections$ImmutableEntry_getValue)],
ju_NavigableSet, 0, jl_Object, [ju_SortedSet], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_TreeSet, 0, ju_AbstractSet, [jl_Cloneable, ju_NavigableSet], 1, 0, () => ju_TreeSet_$callClinit(), ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_33", $rt_wrapFunction1(ju_TreeSet__init_), "$isEmpty", $rt_wrapFunction0(ju_TreeSet_isEmpty), "$size", $rt_wrapFunction0(ju_TreeSet_size), "$add", $rt_wrapFunction1(ju_TreeSet_add), "$remove0", $rt_wrapFunction1(ju_TreeSet_remove), "$first",
$rt_wrapFunction0(ju_TreeSet_first)],
ju_ArrayList, "ArrayList", 1, ju_AbstractList, [jl_Cloneable, ji_Serializable, ju_RandomAccess], 1, 0, 0, ["$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_ArrayList__init_2), "$_init_0", $rt_wrapFunction1(ju_ArrayList__init_0), "$_init_39", $rt_wrapFunction1(ju_ArrayList__init_1), "$ensureCapacity", $rt_wrapFunction1(ju_ArrayList_ensureCapacity), "$get2", $rt_wrapFunction1(ju_ArrayList_get), "$getLast", $rt_wrapFunction0(ju_ArrayList_getLast),
"$size", $rt_wrapFunction0(ju_ArrayList_size), "$add", $rt_wrapFunction1(ju_ArrayList_add), "$remove2", $rt_wrapFunction1(ju_ArrayList_remove), "$remove0", $rt_wrapFunction1(ju_ArrayList_remove0), "$clear", $rt_wrapFunction0(ju_ArrayList_clear), "$forEach", $rt_wrapFunction1(ju_ArrayList_forEach), "$toString", $rt_wrapFunction0(ju_ArrayList_toString), "$hashCode", $rt_wrapFunction0(ju_ArrayList_hashCode)],
dtct_Publishing$attempt$lambda$_4_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_122", $rt_wrapFunction3(dtct_Publishing$attempt$lambda$_4_0__init_), "$get8", $rt_wrapFunction0(dtct_Publishing$attempt$lambda$_4_0_get0), "$get1", $rt_wrapFunction0(dtct_Publishing$attempt$lambda$_4_0_get)],
dtct_Publishing$attempt$lambda$_4_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_121", $rt_wrapFunction3(dtct_Publishing$attempt$lambda$_4_1__init_), "$accept4", $rt_wrapFunction1(dtct_Publishing$attempt$lambda$_4_1_accept0), "$accept7", $rt_wrapFunction1(dtct_Publishing$attempt$lambda$_4_1_accept)],
ju_LinkedHashMapIterator$EntryIterator, 0, ju_LinkedHashMapIterator, [ju_Iterator], 0, 0, 0, ["$_init_25", $rt_wrapFunction2(ju_LinkedHashMapIterator$EntryIterator__init_), "$next2", $rt_wrapFunction0(ju_LinkedHashMapIterator$EntryIterator_next), "$next0", $rt_wrapFunction0(ju_LinkedHashMapIterator$EntryIterator_next0)],
jusi_FilteringStreamImpl$wrap$lambda$_1_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_78", $rt_wrapFunction2(jusi_FilteringStreamImpl$wrap$lambda$_1_0__init_), "$test", $rt_wrapFunction1(jusi_FilteringStreamImpl$wrap$lambda$_1_0_test)],
dtct_Publishing$attempt$lambda$_4_2, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_121", $rt_wrapFunction3(dtct_Publishing$attempt$lambda$_4_2__init_), "$accept4", $rt_wrapFunction1(dtct_Publishing$attempt$lambda$_4_2_accept0), "$accept8", $rt_wrapFunction1(dtct_Publishing$attempt$lambda$_4_2_accept)],
dtct_Topic$lambda$new$3$lambda$_45_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_111", $rt_wrapFunction2(dtct_Topic$lambda$new$3$lambda$_45_0__init_), "$get8", $rt_wrapFunction0(dtct_Topic$lambda$new$3$lambda$_45_0_get0), "$get4", $rt_wrapFunction0(dtct_Topic$lambda$new$3$lambda$_45_0_get)],
jl_String, "String", 4, jl_Object, [ji_Serializable, jl_Comparable, jl_CharSequence], 17, 0, () => jl_String_$callClinit(), ["$_init_", $rt_wrapFunction0(jl_String__init_1), "$_init_41", $rt_wrapFunction1(jl_String__init_2), "$_init_34", $rt_wrapFunction1(jl_String__init_3), "$_init_46", $rt_wrapFunction3(jl_String__init_5), "$_init_43", $rt_wrapFunction4(jl_String__init_), "$charAt", $rt_wrapFunction1(jl_String_charAt), "$length", $rt_wrapFunction0(jl_String_length), "$isEmpty", $rt_wrapFunction0(jl_String_isEmpty),
"$getChars", $rt_wrapFunction4(jl_String_getChars), "$compareTo0", $rt_wrapFunction1(jl_String_compareTo), "$startsWith", $rt_wrapFunction2(jl_String_startsWith), "$indexOf0", $rt_wrapFunction2(jl_String_indexOf0), "$indexOf1", $rt_wrapFunction1(jl_String_indexOf), "$substring0", $rt_wrapFunction2(jl_String_substring), "$substring", $rt_wrapFunction1(jl_String_substring0), "$subSequence", $rt_wrapFunction2(jl_String_subSequence), "$contains0", $rt_wrapFunction1(jl_String_contains), "$strip", $rt_wrapFunction0(jl_String_strip),
"$toString", $rt_wrapFunction0(jl_String_toString), "$toCharArray", $rt_wrapFunction0(jl_String_toCharArray), "$chars", $rt_wrapFunction0(jl_String_chars), "$equals0", $rt_wrapFunction1(jl_String_equals), "$getBytes", $rt_wrapFunction1(jl_String_getBytes), "$hashCode", $rt_wrapFunction0(jl_String_hashCode), "$repeat", $rt_wrapFunction1(jl_String_repeat), "$compareTo", $rt_wrapFunction1(jl_String_compareTo0)],
otjt_Uint16Array, 0, otjt_TypedArray, [], 1, 0, 0, 0,
jnci_UTF8Encoder, 0, jnci_BufferedEncoder, [], 1, 0, 0, ["$_init_44", $rt_wrapFunction1(jnci_UTF8Encoder__init_), "$arrayEncode", function(var_1, var_2, var_3, var_4, var_5, var_6, var_7) { return jnci_UTF8Encoder_arrayEncode(this, var_1, var_2, var_3, var_4, var_5, var_6, var_7); }],
dtcp_Promise$then$lambda$_13_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcp_Promise$then$lambda$_13_1__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$then$lambda$_13_1_accept0), "$accept8", $rt_wrapFunction1(dtcp_Promise$then$lambda$_13_1_accept)],
dtcp_Transport, 0, jl_Object, [], 1537, 0, 0, 0,
dtcf_ScriptedTransport, 0, jl_Object, [dtcp_Transport], 17, 0, 0, ["$_init_12", $rt_wrapFunction1(dtcf_ScriptedTransport__init_)],
dtcp_Storage$Edit$Put, "Storage$Edit$Put", 12, jl_Record, [dtcp_Storage$Edit], 17, 0, 0, ["$_init_75", $rt_wrapFunction2(dtcp_Storage$Edit$Put__init_), "$toString", $rt_wrapFunction0(dtcp_Storage$Edit$Put_toString), "$hashCode", $rt_wrapFunction0(dtcp_Storage$Edit$Put_hashCode), "$equals0", $rt_wrapFunction1(dtcp_Storage$Edit$Put_equals), "$key", $rt_wrapFunction0(dtcp_Storage$Edit$Put_key), "$text0", $rt_wrapFunction0(dtcp_Storage$Edit$Put_text)],
dtct_Shown$take$lambda$_7_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_37", $rt_wrapFunction1(dtct_Shown$take$lambda$_7_0__init_), "$test", $rt_wrapFunction1(dtct_Shown$take$lambda$_7_0_test0), "$test1", $rt_wrapFunction1(dtct_Shown$take$lambda$_7_0_test)],
dtct_TopicWindowsTest$Scenario, 0, jl_Object, [], 1536, 0, 0, 0,
dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0, 0, jl_Object, [dtct_TopicWindowsTest$Scenario], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0__init_), "$play", $rt_wrapFunction2(dtct_TopicWindowsTest$whoComesWhileWordsTravelHasTheNewest$lambda$_5_0_play)],
ju_TemplateCollections$SingleEntryMap, 0, ju_TemplateCollections$AbstractImmutableMap, [], 0, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_8", $rt_wrapFunction2(ju_TemplateCollections$SingleEntryMap__init_), "$entrySet", $rt_wrapFunction0(ju_TemplateCollections$SingleEntryMap_entrySet), "$size", $rt_wrapFunction0(ju_TemplateCollections$SingleEntryMap_size), "$isEmpty", $rt_wrapFunction0(ju_TemplateCollections$SingleEntryMap_isEmpty)],
jnci_UTF8Charset, 0, jnc_Charset, [], 1, 0, () => jnci_UTF8Charset_$callClinit(), ["$newDecoder", $rt_wrapFunction0(jnci_UTF8Charset_newDecoder), "$newEncoder", $rt_wrapFunction0(jnci_UTF8Charset_newEncoder)],
dtct_Applier$Cause, 0, jl_Enum, [], 65553, 0, () => dtct_Applier$Cause_$callClinit(), 0,
dtct_Windows$Window$apply$lambda$_1_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_29", $rt_wrapFunction1(dtct_Windows$Window$apply$lambda$_1_0__init_), "$accept4", $rt_wrapFunction1(dtct_Windows$Window$apply$lambda$_1_0_accept0), "$accept9", $rt_wrapFunction1(dtct_Windows$Window$apply$lambda$_1_0_accept)],
dtcp_Promise$then$lambda$_13_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_93", $rt_wrapFunction2(dtcp_Promise$then$lambda$_13_0__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$then$lambda$_13_0_accept)],
oj_Assert, 0, jl_Object, [], 1, 0, 0, 0,
ju_Queue, 0, jl_Object, [ju_Collection], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_Deque, 0, jl_Object, [ju_Queue, ju_SequencedCollection], 1537, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream)],
ju_ArrayDeque, 0, ju_AbstractCollection, [ju_Deque, jl_Cloneable, ji_Serializable], 1, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_", $rt_wrapFunction0(ju_ArrayDeque__init_0), "$_init_0", $rt_wrapFunction1(ju_ArrayDeque__init_), "$addLast", $rt_wrapFunction1(ju_ArrayDeque_addLast), "$removeFirst", $rt_wrapFunction0(ju_ArrayDeque_removeFirst), "$pollFirst", $rt_wrapFunction0(ju_ArrayDeque_pollFirst),
"$peekFirst", $rt_wrapFunction0(ju_ArrayDeque_peekFirst), "$add", $rt_wrapFunction1(ju_ArrayDeque_add), "$remove3", $rt_wrapFunction0(ju_ArrayDeque_remove), "$peek0", $rt_wrapFunction0(ju_ArrayDeque_peek), "$size", $rt_wrapFunction0(ju_ArrayDeque_size), "$isEmpty", $rt_wrapFunction0(ju_ArrayDeque_isEmpty), "$clear", $rt_wrapFunction0(ju_ArrayDeque_clear)],
jusi_AllMatchConsumer, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_10", $rt_wrapFunction1(jusi_AllMatchConsumer__init_), "$test", $rt_wrapFunction1(jusi_AllMatchConsumer_test)],
dtpt_TopicJson$topic$lambda$_7_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(dtpt_TopicJson$topic$lambda$_7_0__init_), "$get8", $rt_wrapFunction0(dtpt_TopicJson$topic$lambda$_7_0_get0), "$get7", $rt_wrapFunction0(dtpt_TopicJson$topic$lambda$_7_0_get)],
juf_IntPredicate, 0, jl_Object, [], 1537, 0, 0, 0,
jl_NullPointerException, "NullPointerException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(jl_NullPointerException__init_2), "$_init_", $rt_wrapFunction0(jl_NullPointerException__init_0)],
dtcp_Promise$lambda$then$0$lambda$_18_1, "Promise$lambda$then$0$lambda$_18_1", 15, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcp_Promise$lambda$then$0$lambda$_18_1__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$lambda$then$0$lambda$_18_1_accept0), "$accept", $rt_wrapFunction1(dtcp_Promise$lambda$then$0$lambda$_18_1_accept)]]);
$rt_metadata([dtct_Pulls, 0, jl_Object, [], 16, 0, 0, ["$_init_108", function(var_1, var_2, var_3, var_4, var_5) { dtct_Pulls__init_(this, var_1, var_2, var_3, var_4, var_5); }, "$event", $rt_wrapFunction0(dtct_Pulls_event), "$dirty", $rt_wrapFunction0(dtct_Pulls_dirty), "$heard", $rt_wrapFunction1(dtct_Pulls_heard), "$expect", $rt_wrapFunction1(dtct_Pulls_expect), "$missed", $rt_wrapFunction0(dtct_Pulls_missed), "$refresh", $rt_wrapFunction0(dtct_Pulls_refresh), "$forget", $rt_wrapFunction0(dtct_Pulls_forget),
"$stop0", $rt_wrapFunction1(dtct_Pulls_stop)],
dtcp_Surroundings, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Promise$lambda$then$0$lambda$_18_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_95", $rt_wrapFunction2(dtcp_Promise$lambda$then$0$lambda$_18_0__init_), "$get8", $rt_wrapFunction0(dtcp_Promise$lambda$then$0$lambda$_18_0_get0), "$get1", $rt_wrapFunction0(dtcp_Promise$lambda$then$0$lambda$_18_0_get)],
dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0, 0, jl_Object, [dtct_TopicWindowsTest$Scenario], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0__init_), "$play", $rt_wrapFunction2(dtct_TopicWindowsTest$aBurstCostsTwoPullsAtMost$lambda$_15_0_play)],
ju_LinkedHashMapEntrySet, 0, ju_AbstractSet, [ju_SequencedSet], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_25", $rt_wrapFunction2(ju_LinkedHashMapEntrySet__init_), "$iterator", $rt_wrapFunction0(ju_LinkedHashMapEntrySet_iterator)],
dtct_Topic$_init_$lambda$_0_3, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_104", $rt_wrapFunction1(dtct_Topic$_init_$lambda$_0_3__init_), "$get8", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_3_get0), "$get9", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_3_get)],
jl_Math, 0, jl_Object, [], 17, 0, 0, 0,
dtct_Topic$_init_$lambda$_0_2, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_104", $rt_wrapFunction1(dtct_Topic$_init_$lambda$_0_2__init_), "$get8", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_2_get0), "$get10", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_2_get)],
dtct_Topic$_init_$lambda$_0_5, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_111", $rt_wrapFunction2(dtct_Topic$_init_$lambda$_0_5__init_), "$apply0", $rt_wrapFunction1(dtct_Topic$_init_$lambda$_0_5_apply0), "$apply10", $rt_wrapFunction1(dtct_Topic$_init_$lambda$_0_5_apply)],
dtct_Topic$_init_$lambda$_0_4, 0, jl_Object, [dtct_Shown$Faulty], 1, 0, 0, ["$_init_107", $rt_wrapFunction1(dtct_Topic$_init_$lambda$_0_4__init_), "$faulty1", $rt_wrapFunction2(dtct_Topic$_init_$lambda$_0_4_faulty)],
dtpt_TopicName, "TopicName", 8, jl_Record, [], 17, 0, 0, ["$_init_6", $rt_wrapFunction1(dtpt_TopicName__init_0), "$toString", $rt_wrapFunction0(dtpt_TopicName_toString), "$hashCode", $rt_wrapFunction0(dtpt_TopicName_hashCode), "$equals0", $rt_wrapFunction1(dtpt_TopicName_equals), "$text0", $rt_wrapFunction0(dtpt_TopicName_text)],
dtcp_Outcome, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Outcome$Broken, "Outcome$Broken", 15, jl_Record, [dtcp_Outcome], 17, 0, 0, ["$_init_7", $rt_wrapFunction1(dtcp_Outcome$Broken__init_), "$toString", $rt_wrapFunction0(dtcp_Outcome$Broken_toString), "$hashCode", $rt_wrapFunction0(dtcp_Outcome$Broken_hashCode), "$equals0", $rt_wrapFunction1(dtcp_Outcome$Broken_equals), "$reason", $rt_wrapFunction0(dtcp_Outcome$Broken_reason)],
dtct_Topic$_init_$lambda$_0_1, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_1__init_), "$cancel", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_1_cancel)],
dtct_Topic$_init_$lambda$_0_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_0__init_), "$cancel", $rt_wrapFunction0(dtct_Topic$_init_$lambda$_0_0_cancel)],
otj_TestEntryPoint, 0, jl_Object, [], 16, 0, 0, 0,
dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0, 0, jl_Object, [juf_UnaryOperator], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0__init_), "$apply0", $rt_wrapFunction1(dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0_apply0), "$apply", $rt_wrapFunction1(dtct_TopicWindowsTest$oversizedStateIsRefusedBeforeItIsSent$lambda$_28_0_apply)],
dtcf_FakeTime, 0, jl_Object, [dtcp_Time], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_FakeTime__init_), "$wallMs", $rt_wrapFunction0(dtcf_FakeTime_wallMs), "$ticksMs", $rt_wrapFunction0(dtcf_FakeTime_ticksMs), "$after", $rt_wrapFunction2(dtcf_FakeTime_after), "$pass", $rt_wrapFunction1(dtcf_FakeTime_pass), "$pending", $rt_wrapFunction0(dtcf_FakeTime_pending)],
dtcf_FakeTopics$pull$lambda$_20_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_101", $rt_wrapFunction4(dtcf_FakeTopics$pull$lambda$_20_0__init_), "$run", $rt_wrapFunction0(dtcf_FakeTopics$pull$lambda$_20_0_run)],
dtct_Windows$window$lambda$_3_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Windows$window$lambda$_3_0__init_), "$accept4", $rt_wrapFunction1(dtct_Windows$window$lambda$_3_0_accept0), "$accept1", $rt_wrapFunction1(dtct_Windows$window$lambda$_3_0_accept)],
ju_Collections$14, 0, ju_AbstractSet, [], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_131", $rt_wrapFunction1(ju_Collections$14__init_), "$iterator", $rt_wrapFunction0(ju_Collections$14_iterator)],
ju_Collections$15, 0, jl_Object, [ju_Iterator], 0, 0, 0, ["$_init_132", $rt_wrapFunction1(ju_Collections$15__init_), "$hasNext", $rt_wrapFunction0(ju_Collections$15_hasNext), "$next2", $rt_wrapFunction0(ju_Collections$15_next0), "$next0", $rt_wrapFunction0(ju_Collections$15_next)],
jn_BufferOverflowException, "BufferOverflowException", 2, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jn_BufferOverflowException__init_0)],
dtct_Shown$Taken$Older, "Shown$Taken$Older", 13, jl_Record, [dtct_Shown$Taken], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$Taken$Older__init_), "$toString", $rt_wrapFunction0(dtct_Shown$Taken$Older_toString), "$hashCode", $rt_wrapFunction0(dtct_Shown$Taken$Older_hashCode), "$equals0", $rt_wrapFunction1(dtct_Shown$Taken$Older_equals)],
ju_Collections$13, "Collections$13", 1, ju_AbstractMap, [], 0, 0, 0, ["$computeIfAbsent", $rt_wrapFunction2(ju_Map_computeIfAbsent), "$merge", $rt_wrapFunction3(ju_Map_merge), "$_init_17", $rt_wrapFunction1(ju_Collections$13__init_), "$entrySet", $rt_wrapFunction0(ju_Collections$13_entrySet), "$containsKey", $rt_wrapFunction1(ju_Collections$13_containsKey), "$size", $rt_wrapFunction0(ju_Collections$13_size), "$get", $rt_wrapFunction1(ju_Collections$13_get), "$isEmpty", $rt_wrapFunction0(ju_Collections$13_isEmpty)],
ju_TemplateCollections$ImmutableArrayList, "TemplateCollections$ImmutableArrayList", 1, ju_TemplateCollections$AbstractImmutableList, [ju_RandomAccess], 1, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_51", $rt_wrapFunction1(ju_TemplateCollections$ImmutableArrayList__init_0), "$_init_39", $rt_wrapFunction1(ju_TemplateCollections$ImmutableArrayList__init_1), "$get2", $rt_wrapFunction1(ju_TemplateCollections$ImmutableArrayList_get),
"$size", $rt_wrapFunction0(ju_TemplateCollections$ImmutableArrayList_size), "$remove2", $rt_wrapFunction1(ju_TemplateCollections$ImmutableArrayList_remove)],
dtct_Keeper$save$lambda$_7_1, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Keeper$save$lambda$_7_1__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_1_apply0), "$apply11", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_1_apply)],
dtct_Keeper$save$lambda$_7_2, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_76", $rt_wrapFunction2(dtct_Keeper$save$lambda$_7_2__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_2_apply0), "$apply6", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_2_apply)],
dtcf_MemoryStorage$Watcher, 0, jl_Record, [], 16, 0, 0, ["$changed", $rt_wrapFunction0(dtcf_MemoryStorage$Watcher_changed)],
dtct_Keeper$save$lambda$_7_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_0__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_0_apply0), "$apply12", $rt_wrapFunction1(dtct_Keeper$save$lambda$_7_0_apply)],
jusi_AllMatchConsumer0, 0, jl_Object, [juf_IntPredicate], 1, 0, 0, ["$_init_4", $rt_wrapFunction1(jusi_AllMatchConsumer__init_0), "$test3", $rt_wrapFunction1(jusi_AllMatchConsumer_test0)],
dtct_Keeper, "Keeper", 13, jl_Object, [], 16, 0, 0, ["$_init_117", function(var_1, var_2, var_3, var_4, var_5) { dtct_Keeper__init_(this, var_1, var_2, var_3, var_4, var_5); }, "$load", $rt_wrapFunction0(dtct_Keeper_load), "$changed1", $rt_wrapFunction1(dtct_Keeper_changed), "$flush1", $rt_wrapFunction0(dtct_Keeper_flush)],
jusi_FilteringStreamImpl, 0, jusi_WrappingStreamImpl, [], 1, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList), "$_init_56", $rt_wrapFunction2(jusi_FilteringStreamImpl__init_), "$wrap2", $rt_wrapFunction1(jusi_FilteringStreamImpl_wrap)],
dtcp_Storage$StorageException$Reason, 0, jl_Enum, [], 65553, 0, () => dtcp_Storage$StorageException$Reason_$callClinit(), 0,
dtct_Keeper$lambda$load$1$lambda$_13_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_72", $rt_wrapFunction1(dtct_Keeper$lambda$load$1$lambda$_13_0__init_), "$apply0", $rt_wrapFunction1(dtct_Keeper$lambda$load$1$lambda$_13_0_apply0), "$apply13", $rt_wrapFunction1(dtct_Keeper$lambda$load$1$lambda$_13_0_apply)],
dtct_Faults$fields$lambda$_4_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_17", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_1__init_), "$accept4", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_1_accept0), "$accept9", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_1_accept)],
dtct_Faults$fields$lambda$_4_2, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_17", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_2__init_), "$accept4", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_2_accept0), "$accept10", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_2_accept)],
dtct_Faults$fields$lambda$_4_3, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_17", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_3__init_), "$accept4", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_3_accept0), "$accept11", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_3_accept)],
otci_CharFlow, 0, jl_Object, [], 1, 0, 0, ["$_init_41", $rt_wrapFunction1(otci_CharFlow__init_)],
dtct_Faults$fields$lambda$_4_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_17", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_0__init_), "$accept4", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_0_accept0), "$accept9", $rt_wrapFunction1(dtct_Faults$fields$lambda$_4_0_accept)],
dtct_Shown$Taken$New, "Shown$Taken$New", 13, jl_Record, [dtct_Shown$Taken], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$Taken$New__init_), "$toString", $rt_wrapFunction0(dtct_Shown$Taken$New_toString), "$hashCode", $rt_wrapFunction0(dtct_Shown$Taken$New_hashCode), "$equals0", $rt_wrapFunction1(dtct_Shown$Taken$New_equals)],
ji_IOException, 0, jl_Exception, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(ji_IOException__init_)],
jnc_CharacterCodingException, 0, ji_IOException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jnc_CharacterCodingException__init_)],
jnc_UnmappableCharacterException, "UnmappableCharacterException", 3, jnc_CharacterCodingException, [], 1, 0, 0, ["$_init_0", $rt_wrapFunction1(jnc_UnmappableCharacterException__init_), "$getMessage", $rt_wrapFunction0(jnc_UnmappableCharacterException_getMessage)],
jn_BufferUnderflowException, "BufferUnderflowException", 2, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jn_BufferUnderflowException__init_)],
otcit_FloatAnalyzer$Result, 0, jl_Object, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(otcit_FloatAnalyzer$Result__init_)],
otrr_ClassInfo, 0, otrr_ReflectionInfo, [], 17, 0, 0, ["$newArrayInstance", $rt_wrapFunction1(otrr_ClassInfo_newArrayInstance)],
dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_29", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$aReactionFromInsideOfTheApplierIsShownToo$lambda$_19_0_accept)],
dtp_Unsigned, 0, jl_Object, [], 17, 0, 0, 0,
dtct_TopicFault$Again, "TopicFault$Again", 13, jl_Record, [], 17, 0, 0, ["$_init_68", $rt_wrapFunction2(dtct_TopicFault$Again__init_), "$toString", $rt_wrapFunction0(dtct_TopicFault$Again_toString), "$hashCode", $rt_wrapFunction0(dtct_TopicFault$Again_hashCode), "$equals0", $rt_wrapFunction1(dtct_TopicFault$Again_equals), "$attempt", $rt_wrapFunction0(dtct_TopicFault$Again_attempt), "$delayMs", $rt_wrapFunction0(dtct_TopicFault$Again_delayMs)]]);
$rt_metadata([dtct_Keeping, 0, jl_Record, [], 17, 0, 0, ["$schema", $rt_wrapFunction0(dtct_Keeping_schema), "$migrations", $rt_wrapFunction0(dtct_Keeping_migrations), "$ttlMs", $rt_wrapFunction0(dtct_Keeping_ttlMs), "$debounceMs", $rt_wrapFunction0(dtct_Keeping_debounceMs), "$maxWaitMs", $rt_wrapFunction0(dtct_Keeping_maxWaitMs)],
jnc_MalformedInputException, "MalformedInputException", 3, jnc_CharacterCodingException, [], 1, 0, 0, ["$_init_0", $rt_wrapFunction1(jnc_MalformedInputException__init_), "$getMessage", $rt_wrapFunction0(jnc_MalformedInputException_getMessage)],
dtcp_Storage$Edit$Delete, 0, jl_Record, [dtcp_Storage$Edit], 17, 0, 0, ["$key", $rt_wrapFunction0(dtcp_Storage$Edit$Delete_key)],
dtcf_FakeTopics$Words, 0, jl_Record, [], 17, 0, 0, ["$_init_96", $rt_wrapFunction4(dtcf_FakeTopics$Words__init_0), "$delayMs", $rt_wrapFunction0(dtcf_FakeTopics$Words_delayMs), "$jitterMs", $rt_wrapFunction0(dtcf_FakeTopics$Words_jitterMs), "$lostPercent", $rt_wrapFunction0(dtcf_FakeTopics$Words_lostPercent), "$doubledPercent", $rt_wrapFunction0(dtcf_FakeTopics$Words_doubledPercent)],
dtct_Written$Now, "Written$Now", 13, jl_Record, [dtct_Written], 17, 0, 0, ["$_init_37", $rt_wrapFunction1(dtct_Written$Now__init_), "$toString", $rt_wrapFunction0(dtct_Written$Now_toString), "$hashCode", $rt_wrapFunction0(dtct_Written$Now_hashCode), "$equals0", $rt_wrapFunction1(dtct_Written$Now_equals), "$snapshot", $rt_wrapFunction0(dtct_Written$Now_snapshot)],
jl_CloneNotSupportedException, "CloneNotSupportedException", 4, jl_Exception, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_CloneNotSupportedException__init_)],
dtcp_Broadcast, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Broadcast$1, 0, jl_Object, [dtcp_Broadcast], 0, 0, 0, ["$_init_", $rt_wrapFunction0(dtcp_Broadcast$1__init_)],
jl_Long, "Long", 4, jl_Number, [jl_Comparable], 1, 0, () => jl_Long_$callClinit(), ["$_init_79", $rt_wrapFunction1(jl_Long__init_), "$longValue", $rt_wrapFunction0(jl_Long_longValue), "$toString", $rt_wrapFunction0(jl_Long_toString0), "$hashCode", $rt_wrapFunction0(jl_Long_hashCode0), "$equals0", $rt_wrapFunction1(jl_Long_equals), "$compareTo1", $rt_wrapFunction1(jl_Long_compareTo), "$compareTo", $rt_wrapFunction1(jl_Long_compareTo0)],
oj_ComparisonFailure$ComparisonCompactor, 0, jl_Object, [], 0, 0, 0, ["$_init_38", $rt_wrapFunction3(oj_ComparisonFailure$ComparisonCompactor__init_), "$compact", $rt_wrapFunction1(oj_ComparisonFailure$ComparisonCompactor_compact)],
dtpj_JsonValue$Text, "JsonValue$Text", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_6", $rt_wrapFunction1(dtpj_JsonValue$Text__init_), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Text_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Text_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Text_equals), "$value", $rt_wrapFunction0(dtpj_JsonValue$Text_value)],
dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0_accept0), "$accept6", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$appliedRevisionsNeverDecrease$0$lambda$_42_0_accept)],
dtct_Topic$start$lambda$_9_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_107", $rt_wrapFunction1(dtct_Topic$start$lambda$_9_0__init_)],
jl_ArithmeticException, "ArithmeticException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_ArithmeticException__init_)],
ju_TemplateCollections$TwoElementsSet, 0, ju_TemplateCollections$AbstractImmutableSet, [], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_8", $rt_wrapFunction2(ju_TemplateCollections$TwoElementsSet__init_), "$iterator", $rt_wrapFunction0(ju_TemplateCollections$TwoElementsSet_iterator)],
dtct_Kept$number$lambda$_4_0, 0, jl_Object, [juf_IntPredicate], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Kept$number$lambda$_4_0__init_), "$test3", $rt_wrapFunction1(dtct_Kept$number$lambda$_4_0_test)],
dtcp_Storage$Edit$Expect, 0, jl_Record, [dtcp_Storage$Edit], 17, 0, 0, ["$key", $rt_wrapFunction0(dtcp_Storage$Edit$Expect_key), "$text", $rt_wrapFunction0(dtcp_Storage$Edit$Expect_text)],
dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0, 0, jl_Object, [dtct_TopicWindowsTest$Scenario], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0__init_), "$play", $rt_wrapFunction2(dtct_TopicWindowsTest$appliedRevisionsNeverDecrease$lambda$_26_0_play)],
otci_Base46, 0, jl_Object, [], 17, 0, 0, 0,
otjt_Int8Array, 0, otjt_TypedArray, [], 1, 0, 0, 0,
jl_StringBuilder, 0, jl_AbstractStringBuilder, [jl_Appendable], 1, 0, 0, ["$_init_0", $rt_wrapFunction1(jl_StringBuilder__init_2), "$_init_", $rt_wrapFunction0(jl_StringBuilder__init_4), "$_init_6", $rt_wrapFunction1(jl_StringBuilder__init_1), "$append", $rt_wrapFunction1(jl_StringBuilder_append), "$append2", $rt_wrapFunction1(jl_StringBuilder_append4), "$append4", $rt_wrapFunction1(jl_StringBuilder_append0), "$append6", $rt_wrapFunction1(jl_StringBuilder_append2), "$append3", $rt_wrapFunction1(jl_StringBuilder_append3),
"$append0", $rt_wrapFunction1(jl_StringBuilder_append1), "$append7", $rt_wrapFunction1(jl_StringBuilder_append5), "$insert11", $rt_wrapFunction2(jl_StringBuilder_insert0), "$insert10", $rt_wrapFunction2(jl_StringBuilder_insert8), "$insert8", $rt_wrapFunction2(jl_StringBuilder_insert9), "$insert7", $rt_wrapFunction2(jl_StringBuilder_insert6), "$insert9", $rt_wrapFunction2(jl_StringBuilder_insert7), "$insert12", $rt_wrapFunction2(jl_StringBuilder_insert2), "$charAt", $rt_wrapFunction1(jl_StringBuilder_charAt),
"$length", $rt_wrapFunction0(jl_StringBuilder_length), "$toString", $rt_wrapFunction0(jl_StringBuilder_toString), "$ensureCapacity", $rt_wrapFunction1(jl_StringBuilder_ensureCapacity), "$insert6", $rt_wrapFunction2(jl_StringBuilder_insert3), "$insert", $rt_wrapFunction2(jl_StringBuilder_insert5), "$insert5", $rt_wrapFunction2(jl_StringBuilder_insert4), "$insert4", $rt_wrapFunction2(jl_StringBuilder_insert1), "$insert2", $rt_wrapFunction2(jl_StringBuilder_insert), "$insert0", $rt_wrapFunction2(jl_StringBuilder_insert10)],
ju_ConcurrentModificationException, "ConcurrentModificationException", 1, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(ju_ConcurrentModificationException__init_0)],
dtcp_Promise$map$lambda$_12_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_92", $rt_wrapFunction1(dtcp_Promise$map$lambda$_12_0__init_), "$apply0", $rt_wrapFunction1(dtcp_Promise$map$lambda$_12_0_apply0), "$apply14", $rt_wrapFunction1(dtcp_Promise$map$lambda$_12_0_apply)],
dtct_Applier, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Windows$Window$_init_$lambda$_0_0, 0, jl_Object, [dtct_Applier], 1, 0, 0, ["$_init_118", $rt_wrapFunction1(dtct_Windows$Window$_init_$lambda$_0_0__init_), "$apply20", $rt_wrapFunction2(dtct_Windows$Window$_init_$lambda$_0_0_apply0), "$apply15", $rt_wrapFunction2(dtct_Windows$Window$_init_$lambda$_0_0_apply)],
dtct_Windows$Window$_init_$lambda$_0_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_29", $rt_wrapFunction1(dtct_Windows$Window$_init_$lambda$_0_1__init_), "$accept4", $rt_wrapFunction1(dtct_Windows$Window$_init_$lambda$_0_1_accept0), "$accept12", $rt_wrapFunction1(dtct_Windows$Window$_init_$lambda$_0_1_accept)],
dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0, 0, jl_Object, [dtct_TopicWindowsTest$Scenario], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0__init_), "$play", $rt_wrapFunction2(dtct_TopicWindowsTest$aMutationDuringTheStartIsNotLost$lambda$_22_0_play)],
jl_StackTraceElement, "StackTraceElement", 4, jl_Object, [ji_Serializable], 17, 0, 0, ["$_init_133", $rt_wrapFunction4(jl_StackTraceElement__init_), "$toString", $rt_wrapFunction0(jl_StackTraceElement_toString)],
dtct_TopicStore$Stored, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_TopicStore$Stored$Conflict, "TopicStore$Stored$Conflict", 11, jl_Record, [dtct_TopicStore$Stored], 17, 0, 0, ["$_init_37", $rt_wrapFunction1(dtct_TopicStore$Stored$Conflict__init_), "$toString", $rt_wrapFunction0(dtct_TopicStore$Stored$Conflict_toString), "$hashCode", $rt_wrapFunction0(dtct_TopicStore$Stored$Conflict_hashCode), "$equals0", $rt_wrapFunction1(dtct_TopicStore$Stored$Conflict_equals), "$current", $rt_wrapFunction0(dtct_TopicStore$Stored$Conflict_current)],
juf_IntFunction, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Topic$report$lambda$_31_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Topic$report$lambda$_31_0__init_), "$apply0", $rt_wrapFunction1(dtct_Topic$report$lambda$_31_0_apply0), "$apply16", $rt_wrapFunction1(dtct_Topic$report$lambda$_31_0_apply)],
ju_MapEntry, 0, jl_Object, [ju_Map$Entry, jl_Cloneable], 0, 0, 0, ["$_init_8", $rt_wrapFunction2(ju_MapEntry__init_), "$getKey", $rt_wrapFunction0(ju_MapEntry_getKey), "$getValue", $rt_wrapFunction0(ju_MapEntry_getValue), "$hashCode", $rt_wrapFunction0(ju_MapEntry_hashCode)],
ju_HashMap$HashEntry, 0, ju_MapEntry, [], 0, 0, 0, ["$_init_24", $rt_wrapFunction2(ju_HashMap$HashEntry__init_)],
ju_LinkedHashMap$LinkedHashMapEntry, 0, ju_HashMap$HashEntry, [], 16, 0, 0, ["$_init_24", $rt_wrapFunction2(ju_LinkedHashMap$LinkedHashMapEntry__init_)],
dtcf_FakeTopics$subscribe$lambda$_18_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_100", $rt_wrapFunction2(dtcf_FakeTopics$subscribe$lambda$_18_0__init_), "$cancel", $rt_wrapFunction0(dtcf_FakeTopics$subscribe$lambda$_18_0_cancel)],
dtct_Pulls$stop$lambda$_9_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_7", $rt_wrapFunction1(dtct_Pulls$stop$lambda$_9_0__init_), "$accept4", $rt_wrapFunction1(dtct_Pulls$stop$lambda$_9_0_accept0), "$accept13", $rt_wrapFunction1(dtct_Pulls$stop$lambda$_9_0_accept)],
dtct_Pulls$taken$lambda$_20_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_66", $rt_wrapFunction2(dtct_Pulls$taken$lambda$_20_0__init_), "$test", $rt_wrapFunction1(dtct_Pulls$taken$lambda$_20_0_test0), "$test4", $rt_wrapFunction1(dtct_Pulls$taken$lambda$_20_0_test)],
jl_ArrayIndexOutOfBoundsException, 0, jl_IndexOutOfBoundsException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_ArrayIndexOutOfBoundsException__init_)],
dtct_Pulls$taken$lambda$_20_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Pulls$taken$lambda$_20_1__init_), "$accept4", $rt_wrapFunction1(dtct_Pulls$taken$lambda$_20_1_accept0), "$accept13", $rt_wrapFunction1(dtct_Pulls$taken$lambda$_20_1_accept)],
dtct_Pulls$behind$lambda$_23_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Pulls$behind$lambda$_23_0__init_), "$apply0", $rt_wrapFunction1(dtct_Pulls$behind$lambda$_23_0_apply0), "$apply17", $rt_wrapFunction1(dtct_Pulls$behind$lambda$_23_0_apply)],
ju_AbstractList$1, 0, jl_Object, [ju_Iterator], 0, 0, 0, ["$_init_52", $rt_wrapFunction1(ju_AbstractList$1__init_), "$hasNext", $rt_wrapFunction0(ju_AbstractList$1_hasNext), "$next0", $rt_wrapFunction0(ju_AbstractList$1_next), "$remove1", $rt_wrapFunction0(ju_AbstractList$1_remove)],
dtcf_MemoryStorage$_init_$lambda$_0_0, 0, jl_Object, [juf_LongFunction], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_MemoryStorage$_init_$lambda$_0_0__init_), "$apply3", $rt_wrapFunction1(dtcf_MemoryStorage$_init_$lambda$_0_0_apply0), "$apply18", $rt_wrapFunction1(dtcf_MemoryStorage$_init_$lambda$_0_0_apply)],
ju_AbstractMap$SimpleEntry, 0, jl_Object, [ju_Map$Entry, ji_Serializable], 1, 0, 0, ["$_init_8", $rt_wrapFunction2(ju_AbstractMap$SimpleEntry__init_), "$getValue", $rt_wrapFunction0(ju_AbstractMap$SimpleEntry_getValue), "$setValue", $rt_wrapFunction1(ju_AbstractMap$SimpleEntry_setValue), "$getKey", $rt_wrapFunction0(ju_AbstractMap$SimpleEntry_getKey)],
dtpj_JsonReader, 0, jl_Object, [], 17, 0, 0, 0,
dtct_Shown$listen$lambda$_6_0, "Shown$listen$lambda$_6_0", 13, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_53", $rt_wrapFunction1(dtct_Shown$listen$lambda$_6_0__init_), "$accept4", $rt_wrapFunction1(dtct_Shown$listen$lambda$_6_0_accept)],
dtct_Shown$listen$lambda$_6_1, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_86", $rt_wrapFunction2(dtct_Shown$listen$lambda$_6_1__init_)],
dtct_Keeper$changed$lambda$_5_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_72", $rt_wrapFunction1(dtct_Keeper$changed$lambda$_5_0__init_), "$run", $rt_wrapFunction0(dtct_Keeper$changed$lambda$_5_0_run)],
dtcp_Promise$lambda$recover$0$lambda$_16_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_94", $rt_wrapFunction2(dtcp_Promise$lambda$recover$0$lambda$_16_0__init_), "$get8", $rt_wrapFunction0(dtcp_Promise$lambda$recover$0$lambda$_16_0_get0), "$get1", $rt_wrapFunction0(dtcp_Promise$lambda$recover$0$lambda$_16_0_get)],
dtcp_Promise$lambda$recover$0$lambda$_16_1, "Promise$lambda$recover$0$lambda$_16_1", 15, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcp_Promise$lambda$recover$0$lambda$_16_1__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$lambda$recover$0$lambda$_16_1_accept0), "$accept", $rt_wrapFunction1(dtcp_Promise$lambda$recover$0$lambda$_16_1_accept)]]);
$rt_metadata([dtcp_Storage$StorageException, "Storage$StorageException", 12, jl_Exception, [], 17, 0, 0, ["$_init_27", $rt_wrapFunction2(dtcp_Storage$StorageException__init_)],
jusi_StringCharsStream, 0, jusi_SimpleIntStreamImpl, [], 1, 0, 0, ["$_init_6", $rt_wrapFunction1(jusi_StringCharsStream__init_), "$next", $rt_wrapFunction1(jusi_StringCharsStream_next)],
dtct_Topic$begin$lambda$_10_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Topic$begin$lambda$_10_1__init_), "$accept4", $rt_wrapFunction1(dtct_Topic$begin$lambda$_10_1_accept0), "$accept8", $rt_wrapFunction1(dtct_Topic$begin$lambda$_10_1_accept)],
dtct_Topic$begin$lambda$_10_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_112", $rt_wrapFunction2(dtct_Topic$begin$lambda$_10_0__init_), "$accept4", $rt_wrapFunction1(dtct_Topic$begin$lambda$_10_0_accept0), "$accept14", $rt_wrapFunction1(dtct_Topic$begin$lambda$_10_0_accept)],
juf_BiFunction, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Publishing$goOn$lambda$_8_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_124", $rt_wrapFunction2(dtct_Publishing$goOn$lambda$_8_0__init_), "$run", $rt_wrapFunction0(dtct_Publishing$goOn$lambda$_8_0_run)],
dtcf_MemoryStorage$_init_$lambda$_0_1, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_MemoryStorage$_init_$lambda$_0_1__init_), "$run", $rt_wrapFunction0(dtcf_MemoryStorage$_init_$lambda$_0_1_run)],
dtcf_MemoryStorage$append$lambda$_11_0, "MemoryStorage$append$lambda$_11_0", 14, jl_Object, [juf_BiFunction], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_MemoryStorage$append$lambda$_11_0__init_), "$apply1", $rt_wrapFunction2(dtcf_MemoryStorage$append$lambda$_11_0_apply0), "$apply19", $rt_wrapFunction2(dtcf_MemoryStorage$append$lambda$_11_0_apply)],
jnci_BufferedDecoder, 0, jnc_CharsetDecoder, [], 1025, 0, 0, ["$_init_21", $rt_wrapFunction3(jnci_BufferedDecoder__init_), "$decodeLoop", $rt_wrapFunction2(jnci_BufferedDecoder_decodeLoop)],
jnci_UTF8Decoder, 0, jnci_BufferedDecoder, [], 1, 0, 0, ["$_init_44", $rt_wrapFunction1(jnci_UTF8Decoder__init_), "$arrayDecode", function(var_1, var_2, var_3, var_4, var_5, var_6, var_7) { return jnci_UTF8Decoder_arrayDecode(this, var_1, var_2, var_3, var_4, var_5, var_6, var_7); }],
otpp_ResourceAccessor, 0, jl_Object, [], 16, 0, 0, 0,
dtct_Pulls$begin$lambda$_14_2, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_64", $rt_wrapFunction3(dtct_Pulls$begin$lambda$_14_2__init_), "$accept4", $rt_wrapFunction1(dtct_Pulls$begin$lambda$_14_2_accept0), "$accept15", $rt_wrapFunction1(dtct_Pulls$begin$lambda$_14_2_accept)],
dtct_Pulls$_init_$lambda$_0_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Pulls$_init_$lambda$_0_0__init_), "$cancel", $rt_wrapFunction0(dtct_Pulls$_init_$lambda$_0_0_cancel)],
dtct_Pulls$begin$lambda$_14_1, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_61", $rt_wrapFunction1(dtct_Pulls$begin$lambda$_14_1__init_), "$get8", $rt_wrapFunction0(dtct_Pulls$begin$lambda$_14_1_get0), "$get1", $rt_wrapFunction0(dtct_Pulls$begin$lambda$_14_1_get)],
dtct_Pulls$begin$lambda$_14_3, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_63", $rt_wrapFunction2(dtct_Pulls$begin$lambda$_14_3__init_), "$accept4", $rt_wrapFunction1(dtct_Pulls$begin$lambda$_14_3_accept0), "$accept8", $rt_wrapFunction1(dtct_Pulls$begin$lambda$_14_3_accept)],
jnci_BufferedDecoder$Controller, 0, jl_Object, [], 1, 0, 0, ["$_init_82", $rt_wrapFunction2(jnci_BufferedDecoder$Controller__init_), "$hasMoreInput", $rt_wrapFunction1(jnci_BufferedDecoder$Controller_hasMoreInput), "$hasMoreOutput", $rt_wrapFunction1(jnci_BufferedDecoder$Controller_hasMoreOutput), "$setInPosition", $rt_wrapFunction1(jnci_BufferedDecoder$Controller_setInPosition), "$setOutPosition", $rt_wrapFunction1(jnci_BufferedDecoder$Controller_setOutPosition)],
dtct_Publishing$stored$lambda$_6_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_123", $rt_wrapFunction4(dtct_Publishing$stored$lambda$_6_0__init_), "$run", $rt_wrapFunction0(dtct_Publishing$stored$lambda$_6_0_run)],
dtct_Pulls$_init_$lambda$_0_1, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_61", $rt_wrapFunction1(dtct_Pulls$_init_$lambda$_0_1__init_), "$run", $rt_wrapFunction0(dtct_Pulls$_init_$lambda$_0_1_run)],
dtct_Pulls$begin$lambda$_14_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_63", $rt_wrapFunction2(dtct_Pulls$begin$lambda$_14_0__init_), "$run", $rt_wrapFunction0(dtct_Pulls$begin$lambda$_14_0_run)],
ju_TemplateCollections$SingleElementSet, 0, ju_TemplateCollections$AbstractImmutableSet, [], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_34", $rt_wrapFunction1(ju_TemplateCollections$SingleElementSet__init_), "$iterator", $rt_wrapFunction0(ju_TemplateCollections$SingleElementSet_iterator)],
dtct_TopicStore$Stored$Written, "TopicStore$Stored$Written", 11, jl_Record, [dtct_TopicStore$Stored], 17, 0, 0, ["$_init_37", $rt_wrapFunction1(dtct_TopicStore$Stored$Written__init_), "$toString", $rt_wrapFunction0(dtct_TopicStore$Stored$Written_toString), "$hashCode", $rt_wrapFunction0(dtct_TopicStore$Stored$Written_hashCode), "$equals0", $rt_wrapFunction1(dtct_TopicStore$Stored$Written_equals), "$now0", $rt_wrapFunction0(dtct_TopicStore$Stored$Written_now)],
ju_TemplateCollections$SingleElementSet$1, 0, jl_Object, [ju_Iterator], 0, 0, 0, ["$_init_83", $rt_wrapFunction1(ju_TemplateCollections$SingleElementSet$1__init_), "$hasNext", $rt_wrapFunction0(ju_TemplateCollections$SingleElementSet$1_hasNext), "$next0", $rt_wrapFunction0(ju_TemplateCollections$SingleElementSet$1_next)],
ju_TreeMap$TreeNode, 0, ju_AbstractMap$SimpleEntry, [], 0, 0, 0, ["$_init_34", $rt_wrapFunction1(ju_TreeMap$TreeNode__init_), "$balance", $rt_wrapFunction0(ju_TreeMap$TreeNode_balance), "$factor", $rt_wrapFunction0(ju_TreeMap$TreeNode_factor), "$rotateRight", $rt_wrapFunction0(ju_TreeMap$TreeNode_rotateRight), "$rotateLeft", $rt_wrapFunction0(ju_TreeMap$TreeNode_rotateLeft), "$fix", $rt_wrapFunction0(ju_TreeMap$TreeNode_fix), "$forward", $rt_wrapFunction1(ju_TreeMap$TreeNode_forward)],
jusi_StreamOverSpliterator, 0, jusi_SimpleStreamImpl, [], 1, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList), "$_init_40", $rt_wrapFunction1(jusi_StreamOverSpliterator__init_), "$next1", $rt_wrapFunction1(jusi_StreamOverSpliterator_next), "$estimateSize", $rt_wrapFunction0(jusi_StreamOverSpliterator_estimateSize)],
dtpt_Revision, "Revision", 8, jl_Record, [jl_Comparable], 17, 0, 0, ["$_init_84", $rt_wrapFunction2(dtpt_Revision__init_), "$next3", $rt_wrapFunction0(dtpt_Revision_next), "$isAfter", $rt_wrapFunction1(dtpt_Revision_isAfter), "$sameEpoch", $rt_wrapFunction1(dtpt_Revision_sameEpoch), "$compareTo2", $rt_wrapFunction1(dtpt_Revision_compareTo), "$toString", $rt_wrapFunction0(dtpt_Revision_toString), "$hashCode", $rt_wrapFunction0(dtpt_Revision_hashCode), "$equals0", $rt_wrapFunction1(dtpt_Revision_equals), "$counter",
$rt_wrapFunction0(dtpt_Revision_counter)],
dtct_Topic$Contents, 0, jl_Object, [], 1536, 0, 0, 0,
dtct_Topic$put$lambda$_16_0, 0, jl_Object, [dtct_Topic$Contents], 1, 0, 0, ["$_init_113", $rt_wrapFunction2(dtct_Topic$put$lambda$_16_0__init_), "$get13", $rt_wrapFunction0(dtct_Topic$put$lambda$_16_0_get)],
ju_Spliterator, 0, jl_Object, [], 1537, 0, 0, 0,
jusi_SpliteratorOverCollection, 0, jl_Object, [ju_Spliterator], 1, 0, 0, ["$_init_39", $rt_wrapFunction1(jusi_SpliteratorOverCollection__init_), "$tryAdvance", $rt_wrapFunction1(jusi_SpliteratorOverCollection_tryAdvance), "$estimateSize0", $rt_wrapFunction0(jusi_SpliteratorOverCollection_estimateSize)],
dtpt_Invalidation, "Invalidation", 8, jl_Record, [], 17, 0, 0, ["$_init_85", $rt_wrapFunction4(dtpt_Invalidation__init_0), "$toString", $rt_wrapFunction0(dtpt_Invalidation_toString), "$hashCode", $rt_wrapFunction0(dtpt_Invalidation_hashCode), "$equals0", $rt_wrapFunction1(dtpt_Invalidation_equals), "$topic", $rt_wrapFunction0(dtpt_Invalidation_topic), "$revision", $rt_wrapFunction0(dtpt_Invalidation_revision), "$sourceId0", $rt_wrapFunction0(dtpt_Invalidation_sourceId), "$timestampMs", $rt_wrapFunction0(dtpt_Invalidation_timestampMs)],
dtcf_FakeTopics$arrived$lambda$_23_2, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_103", $rt_wrapFunction2(dtcf_FakeTopics$arrived$lambda$_23_2__init_), "$run", $rt_wrapFunction0(dtcf_FakeTopics$arrived$lambda$_23_2_run)],
otji_JSWrapper, 0, jl_Object, [], 17, 0, 0, 0,
dtpt_TopicJson$timestamp$lambda$_10_0, 0, jl_Object, [juf_IntPredicate], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtpt_TopicJson$timestamp$lambda$_10_0__init_), "$test3", $rt_wrapFunction1(dtpt_TopicJson$timestamp$lambda$_10_0_test)],
dtct_Provider, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_Subscriber, 0, jl_Object, [], 1537, 0, 0, 0,
dtct_TopicStore, 0, jl_Object, [dtct_Provider, dtct_Subscriber], 1537, 0, 0, 0,
ju_TemplateCollections$TwoElementsSet$1, 0, jl_Object, [ju_Iterator], 0, 0, 0, ["$_init_81", $rt_wrapFunction1(ju_TemplateCollections$TwoElementsSet$1__init_), "$hasNext", $rt_wrapFunction0(ju_TemplateCollections$TwoElementsSet$1_hasNext), "$next0", $rt_wrapFunction0(ju_TemplateCollections$TwoElementsSet$1_next)],
dtct_TopicConfig$Edges, 0, jl_Enum, [], 65553, 0, () => dtct_TopicConfig$Edges_$callClinit(), 0,
dtct_Shown, 0, jl_Object, [], 16, 0, 0, ["$_init_106", $rt_wrapFunction4(dtct_Shown__init_), "$visible", $rt_wrapFunction0(dtct_Shown_visible), "$revision0", $rt_wrapFunction0(dtct_Shown_revision), "$snapshot0", $rt_wrapFunction0(dtct_Shown_snapshot), "$waiting", $rt_wrapFunction0(dtct_Shown_waiting), "$listen", $rt_wrapFunction1(dtct_Shown_listen), "$take0", $rt_wrapFunction2(dtct_Shown_take), "$force", $rt_wrapFunction1(dtct_Shown_force), "$value2", $rt_wrapFunction1(dtct_Shown_value), "$add0", $rt_wrapFunction1(dtct_Shown_add),
"$settle", $rt_wrapFunction0(dtct_Shown_settle), "$drop", $rt_wrapFunction1(dtct_Shown_drop), "$end0", $rt_wrapFunction1(dtct_Shown_end)],
dtct_Topic$write$lambda$_18_2, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_112", $rt_wrapFunction2(dtct_Topic$write$lambda$_18_2__init_), "$apply0", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_2_apply0), "$apply22", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_2_apply)],
dtct_TopicBuilder$_init_$lambda$_0_2, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_2__init_), "$get8", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_2_get0), "$get4", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_2_get)],
dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_119", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottleOfTheTrailingEdgeWaits$lambda$_33_0_accept)],
dtct_Topic$write$lambda$_18_3, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_107", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_3__init_), "$apply0", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_3_apply0), "$apply6", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_3_apply)],
dtct_TopicBuilder$_init_$lambda$_0_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_1__init_), "$accept4", $rt_wrapFunction1(dtct_TopicBuilder$_init_$lambda$_0_1_accept0), "$accept12", $rt_wrapFunction1(dtct_TopicBuilder$_init_$lambda$_0_1_accept)],
dtct_Topic$write$lambda$_18_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_114", $rt_wrapFunction3(dtct_Topic$write$lambda$_18_0__init_), "$get8", $rt_wrapFunction0(dtct_Topic$write$lambda$_18_0_get0), "$get1", $rt_wrapFunction0(dtct_Topic$write$lambda$_18_0_get)],
dtct_TopicBuilder$_init_$lambda$_0_0, 0, jl_Object, [dtct_Applier], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_0__init_), "$apply20", $rt_wrapFunction2(dtct_TopicBuilder$_init_$lambda$_0_0_apply)],
jnc_BufferUnderflowException, "BufferUnderflowException", 3, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jnc_BufferUnderflowException__init_)],
dtcf_FakeTopics$arrived$lambda$_23_1, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcf_FakeTopics$arrived$lambda$_23_1__init_), "$run", $rt_wrapFunction0(dtcf_FakeTopics$arrived$lambda$_23_1_run)],
dtct_Topic$write$lambda$_18_1, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Topic$write$lambda$_18_1__init_), "$apply0", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_1_apply0), "$apply23", $rt_wrapFunction1(dtct_Topic$write$lambda$_18_1_apply)],
dtcf_FakeTopics$arrived$lambda$_23_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_37", $rt_wrapFunction1(dtcf_FakeTopics$arrived$lambda$_23_0__init_), "$test", $rt_wrapFunction1(dtcf_FakeTopics$arrived$lambda$_23_0_test0), "$test2", $rt_wrapFunction1(dtcf_FakeTopics$arrived$lambda$_23_0_test)]]);
$rt_metadata([dtcp_Promise, "Promise", 15, jl_Object, [], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtcp_Promise__init_0), "$keep", $rt_wrapFunction1(dtcp_Promise_keep), "$fail", $rt_wrapFunction1(dtcp_Promise_fail), "$outcome", $rt_wrapFunction0(dtcp_Promise_outcome), "$whenEnded0", $rt_wrapFunction1(dtcp_Promise_whenEnded0), "$whenEnded", $rt_wrapFunction2(dtcp_Promise_whenEnded), "$map0", $rt_wrapFunction1(dtcp_Promise_map), "$then", $rt_wrapFunction1(dtcp_Promise_then), "$recover", $rt_wrapFunction1(dtcp_Promise_recover)],
juf_Predicate$negate$lambda$_2_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_10", $rt_wrapFunction1(juf_Predicate$negate$lambda$_2_0__init_), "$test", $rt_wrapFunction1(juf_Predicate$negate$lambda$_2_0_test)],
dtct_TopicBuilder$_init_$lambda$_0_3, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicBuilder$_init_$lambda$_0_3__init_), "$accept4", $rt_wrapFunction1(dtct_TopicBuilder$_init_$lambda$_0_3_accept0), "$accept16", $rt_wrapFunction1(dtct_TopicBuilder$_init_$lambda$_0_3_accept)],
dtct_TopicRefusedException, 0, jl_Exception, [], 17, 0, 0, ["$waitMs", $rt_wrapFunction0(dtct_TopicRefusedException_waitMs)],
dtcf_FakeTopics$silently$lambda$_10_0, "FakeTopics$silently$lambda$_10_0", 14, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcf_FakeTopics$silently$lambda$_10_0__init_), "$apply0", $rt_wrapFunction1(dtcf_FakeTopics$silently$lambda$_10_0_apply0), "$apply24", $rt_wrapFunction1(dtcf_FakeTopics$silently$lambda$_10_0_apply)],
dtct_TopicFault, "TopicFault", 13, jl_Record, [], 17, 0, 0, ["$_init_125", function(var_1, var_2, var_3, var_4, var_5) { dtct_TopicFault__init_(this, var_1, var_2, var_3, var_4, var_5); }, "$toString", $rt_wrapFunction0(dtct_TopicFault_toString), "$hashCode", $rt_wrapFunction0(dtct_TopicFault_hashCode), "$equals0", $rt_wrapFunction1(dtct_TopicFault_equals), "$phase0", $rt_wrapFunction0(dtct_TopicFault_phase), "$topic", $rt_wrapFunction0(dtct_TopicFault_topic), "$cause", $rt_wrapFunction0(dtct_TopicFault_cause),
"$next4", $rt_wrapFunction0(dtct_TopicFault_next)],
dtcp_Leases, 0, jl_Object, [], 1537, 0, 0, 0,
dtcp_Leases$alone$lambda$_1_0, 0, jl_Object, [dtcp_Leases], 1, 0, 0, ["$_init_12", $rt_wrapFunction1(dtcp_Leases$alone$lambda$_1_0__init_)],
dtct_Shown$end$lambda$_14_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_7", $rt_wrapFunction1(dtct_Shown$end$lambda$_14_0__init_), "$accept4", $rt_wrapFunction1(dtct_Shown$end$lambda$_14_0_accept0), "$accept3", $rt_wrapFunction1(dtct_Shown$end$lambda$_14_0_accept)],
ju_AbstractMap$SimpleImmutableEntry, 0, jl_Object, [ju_Map$Entry, ji_Serializable], 1, 0, 0, ["$_init_8", $rt_wrapFunction2(ju_AbstractMap$SimpleImmutableEntry__init_), "$_init_71", $rt_wrapFunction1(ju_AbstractMap$SimpleImmutableEntry__init_0), "$getValue", $rt_wrapFunction0(ju_AbstractMap$SimpleImmutableEntry_getValue), "$getKey", $rt_wrapFunction0(ju_AbstractMap$SimpleImmutableEntry_getKey), "$hashCode", $rt_wrapFunction0(ju_AbstractMap$SimpleImmutableEntry_hashCode)],
dtcf_FakeTopics, "FakeTopics", 14, jl_Object, [dtct_TopicStore], 17, 0, 0, ["$_init_11", $rt_wrapFunction2(dtcf_FakeTopics__init_), "$words", $rt_wrapFunction1(dtcf_FakeTopics_words), "$answers", $rt_wrapFunction2(dtcf_FakeTopics_answers), "$failPulls", $rt_wrapFunction1(dtcf_FakeTopics_failPulls), "$hangPulls", $rt_wrapFunction1(dtcf_FakeTopics_hangPulls), "$lag", $rt_wrapFunction1(dtcf_FakeTopics_lag), "$now", $rt_wrapFunction1(dtcf_FakeTopics_now), "$change", $rt_wrapFunction3(dtcf_FakeTopics_change), "$silently",
$rt_wrapFunction2(dtcf_FakeTopics_silently), "$say", $rt_wrapFunction1(dtcf_FakeTopics_say), "$say0", $rt_wrapFunction1(dtcf_FakeTopics_say0), "$pulls", $rt_wrapFunction0(dtcf_FakeTopics_pulls), "$underWayMax", $rt_wrapFunction0(dtcf_FakeTopics_underWayMax), "$listening", $rt_wrapFunction0(dtcf_FakeTopics_listening), "$subscribe", $rt_wrapFunction2(dtcf_FakeTopics_subscribe), "$each", $rt_wrapFunction1(dtcf_FakeTopics_each), "$pull", $rt_wrapFunction1(dtcf_FakeTopics_pull), "$write3", $rt_wrapFunction1(dtcf_FakeTopics_write)],
dtct_Kept, 0, jl_Record, [], 16, 0, 0, ["$_init_74", $rt_wrapFunction3(dtct_Kept__init_0), "$text0", $rt_wrapFunction0(dtct_Kept_text), "$savedAtMs", $rt_wrapFunction0(dtct_Kept_savedAtMs), "$schema", $rt_wrapFunction0(dtct_Kept_schema), "$snapshot", $rt_wrapFunction0(dtct_Kept_snapshot)],
dtcf_MemoryStorage$apply$lambda$_9_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_28", $rt_wrapFunction1(dtcf_MemoryStorage$apply$lambda$_9_0__init_), "$run", $rt_wrapFunction0(dtcf_MemoryStorage$apply$lambda$_9_0_run)],
dtcf_MemoryStorage$get$lambda$_13_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_30", $rt_wrapFunction2(dtcf_MemoryStorage$get$lambda$_13_0__init_), "$get8", $rt_wrapFunction0(dtcf_MemoryStorage$get$lambda$_13_0_get0), "$get1", $rt_wrapFunction0(dtcf_MemoryStorage$get$lambda$_13_0_get)],
dtct_Topic, "Topic", 13, jl_Object, [], 17, 0, 0, ["$_init_54", $rt_wrapFunction1(dtct_Topic__init_), "$name", $rt_wrapFunction0(dtct_Topic_name), "$state", $rt_wrapFunction0(dtct_Topic_state), "$visible", $rt_wrapFunction0(dtct_Topic_visible), "$revision0", $rt_wrapFunction0(dtct_Topic_revision), "$dirty", $rt_wrapFunction0(dtct_Topic_dirty), "$listen", $rt_wrapFunction1(dtct_Topic_listen), "$start", $rt_wrapFunction0(dtct_Topic_start), "$stop1", $rt_wrapFunction0(dtct_Topic_stop), "$put5", $rt_wrapFunction1(dtct_Topic_put),
"$compareAndPublish", $rt_wrapFunction1(dtct_Topic_compareAndPublish)],
otj_TestEntryPoint$LauncherImpl11, "TestEntryPoint$LauncherImpl11", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl11__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl11_launch)],
otj_TestEntryPoint$LauncherImpl10, "TestEntryPoint$LauncherImpl10", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl10__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl10_launch)],
otj_TestEntryPoint$LauncherImpl13, "TestEntryPoint$LauncherImpl13", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl13__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl13_launch)],
otj_TestEntryPoint$LauncherImpl12, "TestEntryPoint$LauncherImpl12", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl12__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl12_launch)],
otj_TestEntryPoint$LauncherImpl15, "TestEntryPoint$LauncherImpl15", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl15__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl15_launch)],
jl_System, 0, jl_Object, [], 17, 0, 0, 0,
otj_TestEntryPoint$LauncherImpl14, "TestEntryPoint$LauncherImpl14", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl14__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl14_launch)],
otj_TestEntryPoint$LauncherImpl17, "TestEntryPoint$LauncherImpl17", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl17__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl17_launch)],
dtct_Subscriber$Listener, 0, jl_Object, [], 1537, 0, 0, 0,
otj_TestEntryPoint$LauncherImpl16, "TestEntryPoint$LauncherImpl16", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl16__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl16_launch)],
dtcp_Outcome$Kept, "Outcome$Kept", 15, jl_Record, [dtcp_Outcome], 17, 0, 0, ["$_init_34", $rt_wrapFunction1(dtcp_Outcome$Kept__init_), "$toString", $rt_wrapFunction0(dtcp_Outcome$Kept_toString), "$hashCode", $rt_wrapFunction0(dtcp_Outcome$Kept_hashCode), "$equals0", $rt_wrapFunction1(dtcp_Outcome$Kept_equals), "$value3", $rt_wrapFunction0(dtcp_Outcome$Kept_value)],
otj_TestEntryPoint$LauncherImpl19, "TestEntryPoint$LauncherImpl19", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl19__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl19_launch)],
otj_TestEntryPoint$LauncherImpl18, "TestEntryPoint$LauncherImpl18", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl18__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl18_launch)],
dtpj_JsonValue$Members, "JsonValue$Members", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_17", $rt_wrapFunction1(dtpj_JsonValue$Members__init_0), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Members_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Members_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Members_equals), "$byName", $rt_wrapFunction0(dtpj_JsonValue$Members_byName)],
jusi_SimpleStreamImpl$toArray$lambda$_21_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_29", $rt_wrapFunction1(jusi_SimpleStreamImpl$toArray$lambda$_21_0__init_), "$test", $rt_wrapFunction1(jusi_SimpleStreamImpl$toArray$lambda$_21_0_test)],
dtct_TopicWindowsTest, 0, jl_Object, [], 17, 0, () => dtct_TopicWindowsTest_$callClinit(), ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest__init_), "$oneChangeReachesEveryWindow", $rt_wrapFunction0(dtct_TopicWindowsTest_oneChangeReachesEveryWindow), "$aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero", $rt_wrapFunction0(dtct_TopicWindowsTest_aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero), "$whoComesLateHasTheNewest", $rt_wrapFunction0(dtct_TopicWindowsTest_whoComesLateHasTheNewest), "$whoComesWhileWordsTravelHasTheNewest",
$rt_wrapFunction0(dtct_TopicWindowsTest_whoComesWhileWordsTravelHasTheNewest), "$windowsPlayPingPong", $rt_wrapFunction0(dtct_TopicWindowsTest_windowsPlayPingPong), "$simultaneousWritersConverge", $rt_wrapFunction0(dtct_TopicWindowsTest_simultaneousWritersConverge), "$wordsInTheWrongOrderDoNotMatter", $rt_wrapFunction0(dtct_TopicWindowsTest_wordsInTheWrongOrderDoNotMatter), "$wordsThatComeLongAfterAreIgnored", $rt_wrapFunction0(dtct_TopicWindowsTest_wordsThatComeLongAfterAreIgnored), "$doubledWordsCostNothing",
$rt_wrapFunction0(dtct_TopicWindowsTest_doubledWordsCostNothing), "$aLostWordIsMadeUpForByTheNext", $rt_wrapFunction0(dtct_TopicWindowsTest_aLostWordIsMadeUpForByTheNext), "$whoMissedWordsLooksAgain", $rt_wrapFunction0(dtct_TopicWindowsTest_whoMissedWordsLooksAgain), "$aRestartedWindowCatchesUp", $rt_wrapFunction0(dtct_TopicWindowsTest_aRestartedWindowCatchesUp), "$aFlakyProviderIsAskedUntilItAnswers", $rt_wrapFunction0(dtct_TopicWindowsTest_aFlakyProviderIsAskedUntilItAnswers), "$aBurstCostsTwoPullsAtMost",
$rt_wrapFunction0(dtct_TopicWindowsTest_aBurstCostsTwoPullsAtMost), "$aBurstDuringAPullCostsOneMore", $rt_wrapFunction0(dtct_TopicWindowsTest_aBurstDuringAPullCostsOneMore), "$oneHundredSynchronousMutationsAreAllThere", $rt_wrapFunction0(dtct_TopicWindowsTest_oneHundredSynchronousMutationsAreAllThere), "$aReactionThatWritesAgainComesToRest", $rt_wrapFunction0(dtct_TopicWindowsTest_aReactionThatWritesAgainComesToRest), "$aReactionFromInsideOfTheApplierIsShownToo", $rt_wrapFunction0(dtct_TopicWindowsTest_aReactionFromInsideOfTheApplierIsShownToo),
"$topicsAreIndependent", $rt_wrapFunction0(dtct_TopicWindowsTest_topicsAreIndependent), "$stoppingDuringAPullShowsNothingOfIt", $rt_wrapFunction0(dtct_TopicWindowsTest_stoppingDuringAPullShowsNothingOfIt), "$aMutationDuringTheStartIsNotLost", $rt_wrapFunction0(dtct_TopicWindowsTest_aMutationDuringTheStartIsNotLost), "$theSameDataWithANewRevisionAdvances", $rt_wrapFunction0(dtct_TopicWindowsTest_theSameDataWithANewRevisionAdvances), "$gapsBetweenRevisionsDoNotMatter", $rt_wrapFunction0(dtct_TopicWindowsTest_gapsBetweenRevisionsDoNotMatter),
"$aHungProviderIsGivenUpAndRecovers", $rt_wrapFunction0(dtct_TopicWindowsTest_aHungProviderIsGivenUpAndRecovers), "$appliedRevisionsNeverDecrease", $rt_wrapFunction0(dtct_TopicWindowsTest_appliedRevisionsNeverDecrease), "$oneHundredKilobytesTravel", $rt_wrapFunction0(dtct_TopicWindowsTest_oneHundredKilobytesTravel), "$oversizedStateIsRefusedBeforeItIsSent", $rt_wrapFunction0(dtct_TopicWindowsTest_oversizedStateIsRefusedBeforeItIsSent), "$oversizedStateFromOutsideIsAProtocolError", $rt_wrapFunction0(dtct_TopicWindowsTest_oversizedStateFromOutsideIsAProtocolError),
"$readersGetOnWhileWritersWrite", $rt_wrapFunction0(dtct_TopicWindowsTest_readersGetOnWhileWritersWrite), "$aDebounceWaitsForSilenceButNotForEver", $rt_wrapFunction0(dtct_TopicWindowsTest_aDebounceWaitsForSilenceButNotForEver), "$aThrottlePullsAtOnceAndAtTheEndOfItsWindow", $rt_wrapFunction0(dtct_TopicWindowsTest_aThrottlePullsAtOnceAndAtTheEndOfItsWindow), "$aThrottleOfTheTrailingEdgeWaits", $rt_wrapFunction0(dtct_TopicWindowsTest_aThrottleOfTheTrailingEdgeWaits), "$stoppingForgetsWhatADebounceHolds", $rt_wrapFunction0(dtct_TopicWindowsTest_stoppingForgetsWhatADebounceHolds),
"$garbageIsAProtocolErrorThatNamesItsTopic", $rt_wrapFunction0(dtct_TopicWindowsTest_garbageIsAProtocolErrorThatNamesItsTopic), "$anotherTopicsWordsAreNotMine", $rt_wrapFunction0(dtct_TopicWindowsTest_anotherTopicsWordsAreNotMine)],
dtct_TopicWrite, 0, jl_Object, [], 17, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWrite__init_), "$accepted1", $rt_wrapFunction0(dtct_TopicWrite_accepted), "$settled", $rt_wrapFunction0(dtct_TopicWrite_settled), "$failed", $rt_wrapFunction1(dtct_TopicWrite_failed)],
jl_MatchException, "MatchException", 4, jl_RuntimeException, [], 17, 0, 0, ["$_init_5", $rt_wrapFunction2(jl_MatchException__init_0)],
otj_TestEntryPoint$LauncherImpl20, "TestEntryPoint$LauncherImpl20", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl20__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl20_launch)],
otj_TestEntryPoint$LauncherImpl22, "TestEntryPoint$LauncherImpl22", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl22__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl22_launch)],
otj_TestEntryPoint$LauncherImpl21, "TestEntryPoint$LauncherImpl21", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl21__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl21_launch)],
otj_TestEntryPoint$LauncherImpl24, "TestEntryPoint$LauncherImpl24", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl24__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl24_launch)],
dtct_Shown$Listening, "Shown$Listening", 13, jl_Record, [], 16, 0, 0, ["$toString", $rt_wrapFunction0(dtct_Shown$Listening_toString), "$hashCode", $rt_wrapFunction0(dtct_Shown$Listening_hashCode), "$equals0", $rt_wrapFunction1(dtct_Shown$Listening_equals), "$listener", $rt_wrapFunction0(dtct_Shown$Listening_listener)],
otj_TestEntryPoint$LauncherImpl23, "TestEntryPoint$LauncherImpl23", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl23__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl23_launch)],
otj_TestEntryPoint$LauncherImpl26, "TestEntryPoint$LauncherImpl26", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl26__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl26_launch)],
otj_TestEntryPoint$LauncherImpl25, "TestEntryPoint$LauncherImpl25", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl25__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl25_launch)],
dtct_Topic$Words, 0, jl_Object, [dtct_Subscriber$Listener], 16, 0, 0, ["$invalidated", $rt_wrapFunction1(dtct_Topic$Words_invalidated), "$missed", $rt_wrapFunction0(dtct_Topic$Words_missed), "$garbage", $rt_wrapFunction1(dtct_Topic$Words_garbage)],
otj_TestEntryPoint$LauncherImpl28, "TestEntryPoint$LauncherImpl28", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl28__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl28_launch)],
otj_TestEntryPoint$LauncherImpl27, "TestEntryPoint$LauncherImpl27", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl27__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl27_launch)],
otj_TestEntryPoint$LauncherImpl29, "TestEntryPoint$LauncherImpl29", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl29__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl29_launch)],
dtcf_MemoryStorage$lambda$later$0$lambda$_20_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcf_MemoryStorage$lambda$later$0$lambda$_20_0__init_), "$accept4", $rt_wrapFunction1(dtcf_MemoryStorage$lambda$later$0$lambda$_20_0_accept)],
dtcf_MemoryStorage$lambda$later$0$lambda$_20_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcf_MemoryStorage$lambda$later$0$lambda$_20_1__init_), "$accept4", $rt_wrapFunction1(dtcf_MemoryStorage$lambda$later$0$lambda$_20_1_accept0), "$accept8", $rt_wrapFunction1(dtcf_MemoryStorage$lambda$later$0$lambda$_20_1_accept)],
ju_TemplateCollections$TwoElementsList, "TemplateCollections$TwoElementsList", 1, ju_TemplateCollections$AbstractImmutableList, [ju_RandomAccess], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_8", $rt_wrapFunction2(ju_TemplateCollections$TwoElementsList__init_), "$size", $rt_wrapFunction0(ju_TemplateCollections$TwoElementsList_size), "$get2", $rt_wrapFunction1(ju_TemplateCollections$TwoElementsList_get)],
dtct_Shown$settle$lambda$_12_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_88", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_1__init_), "$accept4", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_1_accept0), "$accept3", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_1_accept)],
dtct_Shown$settle$lambda$_12_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_37", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_0__init_), "$test", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_0_test0), "$test1", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_0_test)]]);
$rt_metadata([dtct_Publishing, 0, jl_Object, [], 16, 0, 0, ["$_init_109", $rt_wrapFunction4(dtct_Publishing__init_), "$add0", $rt_wrapFunction1(dtct_Publishing_add), "$forget", $rt_wrapFunction0(dtct_Publishing_forget)],
dtct_Shown$settle$lambda$_12_2, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$settle$lambda$_12_2__init_), "$accept4", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_2_accept0), "$accept3", $rt_wrapFunction1(dtct_Shown$settle$lambda$_12_2_accept)],
dtpt_Snapshot, "Snapshot", 8, jl_Record, [], 17, 0, 0, ["$_init_73", $rt_wrapFunction2(dtpt_Snapshot__init_0), "$toString", $rt_wrapFunction0(dtpt_Snapshot_toString), "$hashCode", $rt_wrapFunction0(dtpt_Snapshot_hashCode), "$equals0", $rt_wrapFunction1(dtpt_Snapshot_equals), "$revision", $rt_wrapFunction0(dtpt_Snapshot_revision), "$data0", $rt_wrapFunction0(dtpt_Snapshot_data)],
dtct_Faults, 0, jl_Object, [], 16, 0, 0, ["$_init_105", $rt_wrapFunction3(dtct_Faults__init_), "$report0", $rt_wrapFunction4(dtct_Faults_report), "$note", $rt_wrapFunction2(dtct_Faults_note)],
otj_TestEntryPoint$LauncherImpl31, "TestEntryPoint$LauncherImpl31", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl31__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl31_launch)],
otj_TestEntryPoint$LauncherImpl30, "TestEntryPoint$LauncherImpl30", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl30__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl30_launch)],
ju_Comparator$comparingLong$lambda$_15_0, 0, jl_Object, [ju_Comparator], 1, 0, 0, ["$thenComparingLong", $rt_wrapFunction1(ju_Comparator_thenComparingLong), "$lambda$thenComparingLong$4", $rt_wrapFunction3(ju_Comparator_lambda$thenComparingLong$4), "$_init_2", $rt_wrapFunction1(ju_Comparator$comparingLong$lambda$_15_0__init_), "$compare0", $rt_wrapFunction2(ju_Comparator$comparingLong$lambda$_15_0_compare)],
otj_TestEntryPoint$LauncherImpl33, "TestEntryPoint$LauncherImpl33", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl33__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl33_launch)],
dtcp_Promise$recover$lambda$_14_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_32", $rt_wrapFunction1(dtcp_Promise$recover$lambda$_14_0__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$recover$lambda$_14_0_accept)],
otj_TestEntryPoint$LauncherImpl32, "TestEntryPoint$LauncherImpl32", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl32__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl32_launch)],
otj_TestEntryPoint$LauncherImpl34, "TestEntryPoint$LauncherImpl34", 19, jl_Object, [otj_TestEntryPoint$Launcher], 0, 0, 0, ["$_init_", $rt_wrapFunction0(otj_TestEntryPoint$LauncherImpl34__init_), "$launch", $rt_wrapFunction1(otj_TestEntryPoint$LauncherImpl34_launch)],
dtcp_Promise$recover$lambda$_14_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_93", $rt_wrapFunction2(dtcp_Promise$recover$lambda$_14_1__init_), "$accept4", $rt_wrapFunction1(dtcp_Promise$recover$lambda$_14_1_accept0), "$accept8", $rt_wrapFunction1(dtcp_Promise$recover$lambda$_14_1_accept)],
dtcf_MemoryStorage$later$lambda$_19_0, 0, jl_Object, [jl_Runnable], 1, 0, 0, ["$_init_31", $rt_wrapFunction3(dtcf_MemoryStorage$later$lambda$_19_0__init_), "$run", $rt_wrapFunction0(dtcf_MemoryStorage$later$lambda$_19_0_run)],
dtct_Publishing$next$lambda$_3_2, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_121", $rt_wrapFunction3(dtct_Publishing$next$lambda$_3_2__init_), "$accept4", $rt_wrapFunction1(dtct_Publishing$next$lambda$_3_2_accept0), "$accept8", $rt_wrapFunction1(dtct_Publishing$next$lambda$_3_2_accept)],
dtct_TopicBuilder$apply$lambda$_5_0, 0, jl_Object, [dtct_Applier], 1, 0, 0, ["$_init_53", $rt_wrapFunction1(dtct_TopicBuilder$apply$lambda$_5_0__init_), "$apply20", $rt_wrapFunction2(dtct_TopicBuilder$apply$lambda$_5_0_apply)],
dtct_Publishing$next$lambda$_3_1, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_121", $rt_wrapFunction3(dtct_Publishing$next$lambda$_3_1__init_), "$accept4", $rt_wrapFunction1(dtct_Publishing$next$lambda$_3_1_accept0), "$accept15", $rt_wrapFunction1(dtct_Publishing$next$lambda$_3_1_accept)],
dtct_Publishing$next$lambda$_3_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_120", $rt_wrapFunction1(dtct_Publishing$next$lambda$_3_0__init_), "$get8", $rt_wrapFunction0(dtct_Publishing$next$lambda$_3_0_get0), "$get1", $rt_wrapFunction0(dtct_Publishing$next$lambda$_3_0_get)],
jusi_SimpleStreamImpl$toArray$lambda$_20_0, 0, jl_Object, [juf_IntFunction], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jusi_SimpleStreamImpl$toArray$lambda$_20_0__init_), "$apply9", $rt_wrapFunction1(jusi_SimpleStreamImpl$toArray$lambda$_20_0_apply0), "$apply26", $rt_wrapFunction1(jusi_SimpleStreamImpl$toArray$lambda$_20_0_apply)],
jusi_SimpleStreamImpl$ArrayFillingConsumer, 0, jl_Object, [juf_Predicate], 0, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_51", $rt_wrapFunction1(jusi_SimpleStreamImpl$ArrayFillingConsumer__init_), "$test", $rt_wrapFunction1(jusi_SimpleStreamImpl$ArrayFillingConsumer_test)],
jl_NegativeArraySizeException, "NegativeArraySizeException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_NegativeArraySizeException__init_)],
jusi_MappingStreamImpl$wrap$lambda$_1_0, 0, jl_Object, [juf_Predicate], 1, 0, 0, ["$negate", $rt_wrapFunction0(juf_Predicate_negate), "$lambda$negate$1", $rt_wrapFunction1(juf_Predicate_lambda$negate$1), "$_init_129", $rt_wrapFunction2(jusi_MappingStreamImpl$wrap$lambda$_1_0__init_), "$test", $rt_wrapFunction1(jusi_MappingStreamImpl$wrap$lambda$_1_0_test)],
dtct_TopicStore$Write, 0, jl_Record, [], 17, 0, 0, ["$_init_115", function(var_1, var_2, var_3, var_4, var_5) { dtct_TopicStore$Write__init_(this, var_1, var_2, var_3, var_4, var_5); }, "$topic", $rt_wrapFunction0(dtct_TopicStore$Write_topic), "$form", $rt_wrapFunction0(dtct_TopicStore$Write_form), "$data0", $rt_wrapFunction0(dtct_TopicStore$Write_data), "$expected0", $rt_wrapFunction0(dtct_TopicStore$Write_expected), "$sourceId", $rt_wrapFunction0(dtct_TopicStore$Write_sourceId)],
dtct_Windows$Window, "Windows$Window", 13, jl_Object, [], 16, 0, 0, ["$started", $rt_wrapFunction0(dtct_Windows$Window_started), "$phases", $rt_wrapFunction0(dtct_Windows$Window_phases), "$neverWentBack", $rt_wrapFunction0(dtct_Windows$Window_neverWentBack)],
dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0, 0, jl_Object, [dtct_TopicWindowsTest$Scenario], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0__init_), "$play", $rt_wrapFunction2(dtct_TopicWindowsTest$simultaneousWritersConverge$lambda$_7_0_play)],
jl_NumberFormatException, "NumberFormatException", 4, jl_IllegalArgumentException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_NumberFormatException__init_1), "$_init_6", $rt_wrapFunction1(jl_NumberFormatException__init_)],
dtcp_Storage$Edit$Remove, 0, jl_Record, [dtcp_Storage$Edit], 17, 0, 0, ["$log", $rt_wrapFunction0(dtcp_Storage$Edit$Remove_log), "$position2", $rt_wrapFunction0(dtcp_Storage$Edit$Remove_position)],
dtcp_Log$silent$lambda$_1_0, 0, jl_Object, [dtcp_Log], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtcp_Log$silent$lambda$_1_0__init_), "$log2", $rt_wrapFunction3(dtcp_Log$silent$lambda$_1_0_log)],
dtpt_TopicJson, 0, jl_Object, [], 17, 0, 0, 0,
dtcf_MemoryStorage$commit$lambda$_6_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_26", $rt_wrapFunction2(dtcf_MemoryStorage$commit$lambda$_6_0__init_), "$get8", $rt_wrapFunction0(dtcf_MemoryStorage$commit$lambda$_6_0_get0), "$get1", $rt_wrapFunction0(dtcf_MemoryStorage$commit$lambda$_6_0_get)],
jl_IllegalStateException, "IllegalStateException", 4, jl_RuntimeException, [], 1, 0, 0, ["$_init_", $rt_wrapFunction0(jl_IllegalStateException__init_3), "$_init_6", $rt_wrapFunction1(jl_IllegalStateException__init_0), "$_init_7", $rt_wrapFunction1(jl_IllegalStateException__init_2)],
dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_119", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0_accept0), "$accept1", $rt_wrapFunction1(dtct_TopicWindowsTest$aThrottlePullsAtOnceAndAtTheEndOfItsWindow$lambda$_32_0_accept)],
dtct_Shown$revision$lambda$_3_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Shown$revision$lambda$_3_0__init_), "$apply0", $rt_wrapFunction1(dtct_Shown$revision$lambda$_3_0_apply0), "$apply16", $rt_wrapFunction1(dtct_Shown$revision$lambda$_3_0_apply)],
jn_ByteBuffer, 0, jn_Buffer, [jl_Comparable], 1025, 0, 0, ["$_init_", $rt_wrapFunction0(jn_ByteBuffer__init_), "$get12", $rt_wrapFunction3(jn_ByteBuffer_get), "$get6", $rt_wrapFunction1(jn_ByteBuffer_get0), "$put2", $rt_wrapFunction3(jn_ByteBuffer_put0), "$put1", $rt_wrapFunction1(jn_ByteBuffer_put), "$hasArray", $rt_wrapFunction0(jn_ByteBuffer_hasArray), "$array0", $rt_wrapFunction0(jn_ByteBuffer_array), "$flip0", $rt_wrapFunction0(jn_ByteBuffer_flip), "$position", $rt_wrapFunction1(jn_ByteBuffer_position)],
dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_29", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0__init_), "$accept4", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0_accept0), "$accept0", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$aReactionFromInsideOfTheApplierIsShownToo$0$lambda$_45_0_accept)],
dtcr_Backoff, 0, jl_Object, [], 17, 0, 0, ["$_init_59", $rt_wrapFunction3(dtcr_Backoff__init_), "$failedMs", $rt_wrapFunction1(dtcr_Backoff_failedMs), "$failures", $rt_wrapFunction0(dtcr_Backoff_failures), "$reset1", $rt_wrapFunction0(dtcr_Backoff_reset)],
dtcf_FakeTopics$Ear, "FakeTopics$Ear", 14, jl_Record, [], 16, 0, 0, ["$toString", $rt_wrapFunction0(dtcf_FakeTopics$Ear_toString), "$hashCode", $rt_wrapFunction0(dtcf_FakeTopics$Ear_hashCode), "$equals0", $rt_wrapFunction1(dtcf_FakeTopics$Ear_equals), "$listener0", $rt_wrapFunction0(dtcf_FakeTopics$Ear_listener)],
dtpj_JsonValue$Null, "JsonValue$Null", 9, jl_Record, [dtpj_JsonValue], 17, 0, 0, ["$writeTo", $rt_wrapFunction1(dtpj_JsonValue_writeTo), "$toJson", $rt_wrapFunction0(dtpj_JsonValue_toJson), "$_init_", $rt_wrapFunction0(dtpj_JsonValue$Null__init_), "$toString", $rt_wrapFunction0(dtpj_JsonValue$Null_toString), "$hashCode", $rt_wrapFunction0(dtpj_JsonValue$Null_hashCode), "$equals0", $rt_wrapFunction1(dtpj_JsonValue$Null_equals)],
dtpt_TopicJson$readInvalidation$lambda$_1_0, 0, jl_Object, [juf_Supplier], 1, 0, 0, ["$_init_85", $rt_wrapFunction4(dtpt_TopicJson$readInvalidation$lambda$_1_0__init_), "$get8", $rt_wrapFunction0(dtpt_TopicJson$readInvalidation$lambda$_1_0_get0), "$get14", $rt_wrapFunction0(dtpt_TopicJson$readInvalidation$lambda$_1_0_get)],
dtct_Pace$_init_$lambda$_0_1, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Pace$_init_$lambda$_0_1__init_), "$cancel", $rt_wrapFunction0(dtct_Pace$_init_$lambda$_0_1_cancel)],
dtct_Pace$_init_$lambda$_0_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Pace$_init_$lambda$_0_0__init_), "$cancel", $rt_wrapFunction0(dtct_Pace$_init_$lambda$_0_0_cancel)],
dtcp_Chance, 0, jl_Object, [], 17, 0, 0, ["$nextLong", $rt_wrapFunction0(dtcp_Chance_nextLong), "$below", $rt_wrapFunction1(dtcp_Chance_below), "$unit0", $rt_wrapFunction0(dtcp_Chance_unit), "$uuid", $rt_wrapFunction0(dtcp_Chance_uuid)],
dtct_Topic$lambda$begin$0$lambda$_43_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_112", $rt_wrapFunction2(dtct_Topic$lambda$begin$0$lambda$_43_0__init_), "$accept4", $rt_wrapFunction1(dtct_Topic$lambda$begin$0$lambda$_43_0_accept0), "$accept15", $rt_wrapFunction1(dtct_Topic$lambda$begin$0$lambda$_43_0_accept)],
ju_Optional, "Optional", 1, jl_Object, [], 17, 0, 0, ["$get8", $rt_wrapFunction0(ju_Optional_get), "$isPresent", $rt_wrapFunction0(ju_Optional_isPresent), "$isEmpty", $rt_wrapFunction0(ju_Optional_isEmpty), "$ifPresent", $rt_wrapFunction1(ju_Optional_ifPresent), "$filter", $rt_wrapFunction1(ju_Optional_filter), "$map", $rt_wrapFunction1(ju_Optional_map), "$flatMap", $rt_wrapFunction1(ju_Optional_flatMap), "$orElse", $rt_wrapFunction1(ju_Optional_orElse), "$orElseGet", $rt_wrapFunction1(ju_Optional_orElseGet),
"$orElseThrow", $rt_wrapFunction0(ju_Optional_orElseThrow), "$equals0", $rt_wrapFunction1(ju_Optional_equals), "$hashCode", $rt_wrapFunction0(ju_Optional_hashCode), "$toString", $rt_wrapFunction0(ju_Optional_toString)],
ju_TemplateCollections$SingleElementList, 0, ju_TemplateCollections$AbstractImmutableList, [ju_RandomAccess], 0, 0, 0, ["$forEach", $rt_wrapFunction1(jl_Iterable_forEach), "$spliterator", $rt_wrapFunction0(ju_Collection_spliterator), "$stream", $rt_wrapFunction0(ju_Collection_stream), "$_init_34", $rt_wrapFunction1(ju_TemplateCollections$SingleElementList__init_), "$size", $rt_wrapFunction0(ju_TemplateCollections$SingleElementList_size), "$get2", $rt_wrapFunction1(ju_TemplateCollections$SingleElementList_get)],
dtct_Pace, 0, jl_Object, [], 16, 0, 0, ["$_init_60", $rt_wrapFunction3(dtct_Pace__init_), "$trigger", $rt_wrapFunction0(dtct_Pace_trigger), "$stop", $rt_wrapFunction0(dtct_Pace_stop)],
dtct_Windows$Window$phases$lambda$_3_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Windows$Window$phases$lambda$_3_0__init_), "$apply0", $rt_wrapFunction1(dtct_Windows$Window$phases$lambda$_3_0_apply0), "$apply27", $rt_wrapFunction1(dtct_Windows$Window$phases$lambda$_3_0_apply)],
dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0, 0, jl_Object, [juf_UnaryOperator], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0__init_), "$apply0", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0_apply0), "$apply", $rt_wrapFunction1(dtct_TopicWindowsTest$lambda$simultaneousWritersConverge$0$lambda$_53_0_apply)],
jusi_MappingStreamImpl, 0, jusi_WrappingStreamImpl, [], 1, 0, 0, ["$toList", $rt_wrapFunction0(jus_Stream_toList), "$_init_57", $rt_wrapFunction2(jusi_MappingStreamImpl__init_), "$wrap2", $rt_wrapFunction1(jusi_MappingStreamImpl_wrap)],
jn_ByteBufferJsImpl, 0, jn_ByteBuffer, [jn_ArrayBufferViewProvider], 0, 0, 0, ["$_init_127", function(var_1, var_2, var_3, var_4, var_5) { jn_ByteBufferJsImpl__init_(this, var_1, var_2, var_3, var_4, var_5); }, "$arrayImpl", $rt_wrapFunction0(jn_ByteBufferJsImpl_arrayImpl), "$hasArrayImpl", $rt_wrapFunction0(jn_ByteBufferJsImpl_hasArrayImpl), "$capacityImpl", $rt_wrapFunction0(jn_ByteBufferJsImpl_capacityImpl), "$getImpl0", $rt_wrapFunction4(jn_ByteBufferJsImpl_getImpl), "$putImpl2", $rt_wrapFunction4(jn_ByteBufferJsImpl_putImpl),
"$isReadOnly", $rt_wrapFunction0(jn_ByteBufferJsImpl_isReadOnly)],
jnc_CoderResult, 0, jl_Object, [], 1, 0, () => jnc_CoderResult_$callClinit(), ["$_init_130", $rt_wrapFunction2(jnc_CoderResult__init_0), "$isUnderflow", $rt_wrapFunction0(jnc_CoderResult_isUnderflow), "$isOverflow", $rt_wrapFunction0(jnc_CoderResult_isOverflow), "$isError", $rt_wrapFunction0(jnc_CoderResult_isError), "$isMalformed", $rt_wrapFunction0(jnc_CoderResult_isMalformed), "$isUnmappable", $rt_wrapFunction0(jnc_CoderResult_isUnmappable), "$length", $rt_wrapFunction0(jnc_CoderResult_length), "$throwException",
$rt_wrapFunction0(jnc_CoderResult_throwException)]]);
$rt_metadata([otr_StringInfo, 0, otrr_ReflectionInfo, [], 17, 0, 0, 0,
dtct_Topic$Gate, 0, jl_Object, [dtct_Pulls$Gate], 16, 0, 0, ["$local", $rt_wrapFunction0(dtct_Topic$Gate_local), "$take", $rt_wrapFunction1(dtct_Topic$Gate_take), "$force", $rt_wrapFunction1(dtct_Topic$Gate_force), "$fault", $rt_wrapFunction4(dtct_Topic$Gate_fault)],
dtcp_Surroundings$1, 0, jl_Object, [dtcp_Surroundings], 0, 0, 0, ["$_init_", $rt_wrapFunction0(dtcp_Surroundings$1__init_), "$watch", $rt_wrapFunction1(dtcp_Surroundings$1_watch)],
dtcf_FakeTopics$Own, "FakeTopics$Own", 14, jl_Object, [dtct_Subscriber$Listener], 16, 0, 0, ["$invalidated", $rt_wrapFunction1(dtcf_FakeTopics$Own_invalidated), "$missed", $rt_wrapFunction0(dtcf_FakeTopics$Own_missed), "$garbage", $rt_wrapFunction1(dtcf_FakeTopics$Own_garbage)],
dtct_Faults$lambda$fields$2$lambda$_6_0, 0, jl_Object, [juf_Consumer], 1, 0, 0, ["$_init_17", $rt_wrapFunction1(dtct_Faults$lambda$fields$2$lambda$_6_0__init_), "$accept4", $rt_wrapFunction1(dtct_Faults$lambda$fields$2$lambda$_6_0_accept0), "$accept0", $rt_wrapFunction1(dtct_Faults$lambda$fields$2$lambda$_6_0_accept)],
dtct_Keeper$_init_$lambda$_0_0, 0, jl_Object, [dtcp_Cancellable], 1, 0, 0, ["$_init_", $rt_wrapFunction0(dtct_Keeper$_init_$lambda$_0_0__init_), "$cancel", $rt_wrapFunction0(dtct_Keeper$_init_$lambda$_0_0_cancel)],
ju_Collections, 0, jl_Object, [], 17, 0, () => ju_Collections_$callClinit(), 0]);
let $rt_charArrayCls = $rt_arraycls($rt_charcls),
$rt_byteArrayCls = $rt_arraycls($rt_bytecls),
$rt_intArrayCls = $rt_arraycls($rt_intcls),
$rt_longArrayCls = $rt_arraycls($rt_longcls);
$rt_stringPool(["DEBUG", "INFO", "WARNING", "ERROR", "", ": ", "Failed[", "phase=", ", why=", "]", "�", "maxCharsPerByte must be positive. Actual value is ", "averageCharsPerByte must be positive. Actual value is ", "newAction must be non-null", "BIG_ENDIAN", "LITTLE_ENDIAN", "backend", "none", "v", "not a text in v", "cart", "settings", "the data can\'t be read: ", "...", "[", "Replacement preconditions do not hold", "Action must be non-null", "(this Map)", ", ", "New position ", " is outside of range [0;",
"the test\'s disk is full", "the test\'s fsync failed", "Capacity is negative: ", "NONE", "FULL", "UNSURE", "CRASH_BEFORE", "CRASH_AFTER", "(this Collection)", "0", "Should never been thrown", "0123456789abcdef", "US-ASCII", "Conflict[", "key=", "DONE", "Durable[", "positions=", "Waiting[", "turn=", ", least=", ", fresh=", "IGNORE", "REPLACE", "REPORT", "null", "false", "true", "retries of a topic: ", " to ", " ms", "debounce, throttle and time-out of a topic: ", "[]", "}", "{}", "Items[", "values=", "\n", "\tat ",
"Caused by: ", "[L", "CREATED", "STARTED", "STOPPED", "Truth[", "value=", "MERGE", "topic ", " needs a store, or a provider and a subscriber", "Same[", "Digits[", "literal=", "UTF-16", "UTF-16BE", "UTF-16LE", "Place[", "local=", ", event=", ", snapshot=", "ISO-8859-1", "SUBSCRIBE", "PULL", "PROTOCOL", "APPLY", "WRITE", "LOAD", "SAVE", "Put[", ", text=", "UTF-8", "KEPT", "PULLED", "WRITTEN", "OVERLAY", "FORGOTTEN", " ", "expected:<", "> but was:<", ">", "expected: ", " but was: ", "<", "the topic has stopped",
"the answer is ", ", known is ", "no answer in time", "the name of a topic has more than 200 characters", "the name of a topic is blank", "Broken[", "reason=", "dev.tidemark.client.topic.TopicWindowsTest.oneChangeReachesEveryWindow()V", "dev.tidemark.client.topic.TopicWindowsTest.aTopicThatWasNeverWrittenShowsItsEmptyValueAtCounterZero()V", "dev.tidemark.client.topic.TopicWindowsTest.whoComesLateHasTheNewest()V", "dev.tidemark.client.topic.TopicWindowsTest.whoComesWhileWordsTravelHasTheNewest()V", "dev.tidemark.client.topic.TopicWindowsTest.windowsPlayPingPong()V",
"dev.tidemark.client.topic.TopicWindowsTest.simultaneousWritersConverge()V", "dev.tidemark.client.topic.TopicWindowsTest.wordsInTheWrongOrderDoNotMatter()V", "dev.tidemark.client.topic.TopicWindowsTest.wordsThatComeLongAfterAreIgnored()V", "dev.tidemark.client.topic.TopicWindowsTest.doubledWordsCostNothing()V", "dev.tidemark.client.topic.TopicWindowsTest.aLostWordIsMadeUpForByTheNext()V", "dev.tidemark.client.topic.TopicWindowsTest.whoMissedWordsLooksAgain()V", "dev.tidemark.client.topic.TopicWindowsTest.aRestartedWindowCatchesUp()V",
"dev.tidemark.client.topic.TopicWindowsTest.aFlakyProviderIsAskedUntilItAnswers()V", "dev.tidemark.client.topic.TopicWindowsTest.aBurstCostsTwoPullsAtMost()V", "dev.tidemark.client.topic.TopicWindowsTest.aBurstDuringAPullCostsOneMore()V", "dev.tidemark.client.topic.TopicWindowsTest.oneHundredSynchronousMutationsAreAllThere()V", "dev.tidemark.client.topic.TopicWindowsTest.aReactionThatWritesAgainComesToRest()V", "dev.tidemark.client.topic.TopicWindowsTest.aReactionFromInsideOfTheApplierIsShownToo()V", "dev.tidemark.client.topic.TopicWindowsTest.topicsAreIndependent()V",
"dev.tidemark.client.topic.TopicWindowsTest.stoppingDuringAPullShowsNothingOfIt()V", "dev.tidemark.client.topic.TopicWindowsTest.aMutationDuringTheStartIsNotLost()V", "dev.tidemark.client.topic.TopicWindowsTest.theSameDataWithANewRevisionAdvances()V", "dev.tidemark.client.topic.TopicWindowsTest.gapsBetweenRevisionsDoNotMatter()V", "dev.tidemark.client.topic.TopicWindowsTest.aHungProviderIsGivenUpAndRecovers()V", "dev.tidemark.client.topic.TopicWindowsTest.appliedRevisionsNeverDecrease()V", "dev.tidemark.client.topic.TopicWindowsTest.oneHundredKilobytesTravel()V",
"dev.tidemark.client.topic.TopicWindowsTest.oversizedStateIsRefusedBeforeItIsSent()V", "dev.tidemark.client.topic.TopicWindowsTest.oversizedStateFromOutsideIsAProtocolError()V", "dev.tidemark.client.topic.TopicWindowsTest.readersGetOnWhileWritersWrite()V", "dev.tidemark.client.topic.TopicWindowsTest.aDebounceWaitsForSilenceButNotForEver()V", "dev.tidemark.client.topic.TopicWindowsTest.aThrottlePullsAtOnceAndAtTheEndOfItsWindow()V", "dev.tidemark.client.topic.TopicWindowsTest.aThrottleOfTheTrailingEdgeWaits()V",
"dev.tidemark.client.topic.TopicWindowsTest.stoppingForgetsWhatADebounceHolds()V", "dev.tidemark.client.topic.TopicWindowsTest.garbageIsAProtocolErrorThatNamesItsTopic()V", "dev.tidemark.client.topic.TopicWindowsTest.anotherTopicsWordsAreNotMine()V", "Invalid test name", "alarms never end", "Older[", "ageMs", "topic expired", "revision", "topic loaded", "from", "to", "topic migrated", "nothing leads from schema ", " to the next", "kept in schema ", ", this program knows ", "the step from schema ", " threw ",
"BUSY", "BROKEN", "New[", "Unmappable characters of length ", "above 2^64-1", "not a digit at ", "no digits", "Again[", "attempt=", ", delayMs=", "Malformed input of length ", "Now[", "snapshot=", "String is null", "String contains invalid digits: ", "String contains digits out of radix ", "The value is too big for long type: ", "The value is too big for long type", "String is empty", "Illegal radix: ", "Text[", "Unknown Source", ")", "current=", "the end", ":", "a member is there twice before ", "more than ",
" levels at ", ", or ", "a number begins with 0 at ", "a value", "\"", "an unknown escape before ", "an escaped control character", "a hexadecimal digit", "half a character before ", "ends too early", " \t\n\r", "expected ", " at ", "Written[", "now=", "epoch", "counter", "not a revision: no - between epoch and counter", "not a revision: the ", " begins with 0", " has ", " is too long", "nothing comes after ", ", a new epoch has to begin", "the source id is not 1 to 200 characters", "the timestamp is not from 0 to 2^53-1",
"Invalidation[", "topic=", ", revision=", ", sourceId=", ", timestampMs=", "BOTH", "TRAILING", "TopicFault[", ", topic=", ", cause=", ", place=", ", next=", "refused by the test", "failed by the test", "{\"savedAtMs\":", ",\"schema\":", ",\"hash\":", ",\"revision\":", ",\"data\":", "data", "schema", "hash", "what is kept has no data", "savedAtMs", "what is kept is damaged: its hash is another", "what is kept is not an object", "what is kept has no revision", "what is kept has no age or schema", "tidemark/topic/kept/",
": the data has more than 1048576 characters", " has no store to write to", "1000 writes wait already", "topic shown", " has stopped", "refused for a revision that nobody expects", "Either src or dest is null", "Kept[", "Members[", "byName=", "seed ", "milk", "a", "b", "turn ", "turn 19", "lost", "heard", "first", "more ", "more 49", "1-100", "total of a", "a!", "hangs", "dark", "late", "same", "gap ", "after the gap", "x", "cart: the data has more than 1048576", "more than 1048576", "small again", "write ",
"write 999", "write 99", "second", "third", "{", "{\"topic\":\"cart\",\"revision\":\"-1\"}", "{\"v\":1}", "topic cart", "good again", "1-99", "change ", "last", "meanwhile", "total of ", "burst ", "burst 99", "xxxxx", "c", "Listening[", "listener=", "Snapshot[", "revision=", ", data=", "topic", "what", "a listener of a topic\'s faults threw", "phase", "why", "attempt", "nextMs", "event", "source", "snapshot", "local", "invalidation", "sourceId", "timestampMs", "an invalidation has more than 4096 characters",
"the data has more than 1048576 characters", "{\"topic\":", ",\"sourceId\":", ",\"timestampMs\":", "the ", " is not an object", " is not a string", "timestampMs is not a whole number", "waits of ", "Ear[", ", listener=", "Null[", "a bound below 1: ", "Optional.empty()", "Optional.of("]);
jl_String.prototype.toString = function() {
    return $rt_ustr(this);
};
jl_String.prototype.valueOf = jl_String.prototype.toString;
jl_Object.prototype.toString = function() {
    return $rt_ustr(jl_Object_toString(this));
};
jl_Object.prototype.__teavm_class__ = function() {
    return $dbg_class(this);
};
let $rt_export_main = $rt_mainStarter(otj_TestJsEntryPoint_main);
$rt_export_main.javaException = $rt_javaException;
jl_Throwable.prototype.getMessage = function() {
    return $rt_ustr(this.$getMessage());
};
$rt_exports.main = $rt_export_main;
}));

//# sourceMappingURL=classTest.js.map