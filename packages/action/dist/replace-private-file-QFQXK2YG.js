const require=process.getBuiltinModule;
import{a}from"./chunk-MBEOXLME.js";import"./chunk-NWAETETK.js";import"./chunk-FB22TAK7.js";export{a as replacePrivateFile};
